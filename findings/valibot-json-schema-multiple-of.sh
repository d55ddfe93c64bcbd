#!/usr/bin/env bash
# Two checks of one kind in a valibot pipe both apply at run time; the JSON Schema keeps only the
# last, without a warning, so the published schema accepts what the parser rejects.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund valibot@1.5.0 @valibot/to-json-schema@1.8.0
cat > run.mjs <<'JS'
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';

const schema = v.pipe(v.number(), v.multipleOf(4), v.multipleOf(6));
const { multipleOf, allOf } = toJsonSchema(schema, { errorMode: 'throw' });
const seen = `6 is ${v.is(schema, 6) ? 'valid' : 'invalid'} for the parser; JSON Schema: multipleOf ${multipleOf}, allOf ${allOf ? 'present' : 'absent'}`;
console.log('valibot 1.5.0, @valibot/to-json-schema 1.8.0');
console.log('expected: both checks in the JSON Schema (as allOf), or an error');
console.log(`seen:     ${seen}`);
process.exit(seen === '6 is invalid for the parser; JSON Schema: multipleOf 6, allOf absent' ? 0 : 1);
JS
node run.mjs
