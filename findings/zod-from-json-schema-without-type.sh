#!/usr/bin/env bash
# z.fromJSONSchema() throws for keywords that zod does not support, such as not and if. It ignores
# two things without an error: a required property that properties does not list, and each part of
# anyOf, allOf or oneOf that has no type of its own. So an entry without its level is valid, and so
# is a code between two ranges. In oneOf every part then matches, and a valid code is rejected.
# Partly documented: the function is experimental. No report was found (colinhacks/zod, issue 6323,
# fixed, is about propertyNames).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund zod@4.6.7 ajv@8.20.0
cat > run.mjs <<'JS'
import Ajv from 'ajv';
import { z } from 'zod';

const code = { type: 'integer' };
const ranges = [{ maximum: 99 }, { minimum: 700 }];
const cases = [
  [{ type: 'object', properties: { code }, required: ['code', 'level'] }, { code: 701 }],
  [{ ...code, anyOf: ranges }, 100],
  [{ ...code, oneOf: ranges }, 701],
];
const ajv = new Ajv({ strict: false });
const word = (valid) => (valid ? 'valid' : 'invalid');
const expected = cases.map(([schema, value]) => word(ajv.validate(schema, value))).join(', ');
const seen = cases.map(([schema, value]) => word(z.fromJSONSchema(schema).safeParse(value).success)).join(', ');
console.log('zod 4.6.7, for an entry without level, 100 in anyOf and 701 in oneOf; expected as in ajv 8.20.0');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(expected === 'invalid, invalid, valid' && seen === 'valid, valid, invalid' ? 0 : 1);
JS
node run.mjs
