#!/usr/bin/env bash
# json-schema-merge-allof merges two patterns into one: "^E" and "701$" become "(?=^E)(?=701$)".
# Both must now match at the same position, which no text does, so the merged schema rejects
# everything that the schemas accept. The newer @x0k/json-schema-merge puts ".*" before each, which
# does not match a line break, so it rejects a text of two lines.
# Partly known: mokkabonna/json-schema-merge-allof, issue 44, open, on such patterns in "contains".
# Nothing was found on line breaks. Neither README mentions how patterns are merged.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 json-schema-merge-allof@0.8.1 \
  @x0k/json-schema-merge@1.1.0
cat > run.mjs <<'JS'
import { createMerger } from '@x0k/json-schema-merge';
import Ajv from 'ajv';
import mergeAllOf from 'json-schema-merge-allof';

const allOf = [{ type: 'string', pattern: '^E' }, { type: 'string', pattern: '701$' }];
const schemas = {
  allOf: { allOf },
  'json-schema-merge-allof': mergeAllOf({ allOf }),
  '@x0k/json-schema-merge': createMerger().mergeArrayOfSchemaDefinitions(allOf),
};
const results = Object.entries(schemas).map(([name, schema]) => {
  const validate = new Ajv().compile(schema);
  const valid = ['E701', 'Error\n701'].map((text) => (validate(text) ? 'valid' : 'invalid'));
  return `${name} ${valid.join(' ')}`;
});
const seen = results.join('; ');
console.log('json-schema-merge-allof 0.8.1, @x0k/json-schema-merge 1.1.0,');
console.log('for the texts E701 and Error<line break>701');
console.log(`expected: ${Object.keys(schemas).map((name) => `${name} valid valid`).join('; ')}`);
console.log(`seen:     ${seen}`);
const patterns = Object.values(schemas).map(({ pattern }) => pattern).filter(Boolean);
console.log(`patterns: ${patterns.join(' and ')}`);
process.exit(seen === process.env.SEEN ? 0 : 1);
JS
known='allOf valid valid; json-schema-merge-allof invalid invalid;'
known+=' @x0k/json-schema-merge valid invalid'
SEEN=$known node run.mjs
