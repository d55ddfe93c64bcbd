#!/usr/bin/env bash
# A JSON Schema generated from a sample response should accept that sample. For codes of two types
# in one list, generate-schema writes oneOf with the first type twice, so the first value matches
# two branches, which oneOf rejects; stoplight's generator keeps only the last type, even if it is
# null. Two numbers are fine in both. genson-js writes a list of types.
# Partly known: nijikokun/generate-schema, issue 27, closed, on null in objects. Nothing was found
# on lists; the READMEs do not mention lists of two types.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ajv@8.20.0 ajv-draft-04@1.0.0 generate-schema@2.6.0 \
  @stoplight/json-schema-generator@1.0.2 genson-js@0.0.8
cat > run.mjs <<'JS'
import Ajv from 'ajv-draft-04';
import generateSchema from 'generate-schema';
import genson from 'genson-js';
import stoplight from '@stoplight/json-schema-generator';

const makers = {
  'genson-js': (sample) => genson.createSchema(sample),
  'generate-schema': (sample) => generateSchema.json('Sample', sample),
  stoplight: (sample) => (stoplight.default ?? stoplight)(sample),
};
const samples = [{ codes: [701, 8015] }, { codes: [701, 'E1'] }, { codes: [701, null] }];
const seen = Object.entries(makers).map(([name, make]) => {
  const ajv = new Ajv({ strict: false, addUsedSchema: false });
  const results = samples.map((sample) => ajv.validate(make(sample), sample));
  return `${name} ${results.map((valid) => (valid ? 'valid' : 'invalid')).join(' ')}`;
}).join(', ');
console.log('genson-js 0.0.8, generate-schema 2.6.0, @stoplight/json-schema-generator 1.0.2,');
const texts = samples.map((sample) => JSON.stringify(sample));
console.log(`each schema with its own sample: ${texts.join(' ')}`);
const names = Object.keys(makers);
console.log(`expected: ${names.map((name) => `${name} valid valid valid`).join(', ')}`);
console.log(`seen:     ${seen}`);
const items = Object.values(makers).map((make) => make(samples[1]).properties.codes.items);
console.log(`items:    ${items.map((item) => JSON.stringify(item)).join(', ')}`);
const wrong = 'valid invalid invalid';
const known = `genson-js valid valid valid, generate-schema ${wrong}, stoplight ${wrong}`;
process.exit(seen === known ? 0 : 1);
JS
node run.mjs
