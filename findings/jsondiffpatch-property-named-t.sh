#!/usr/bin/env bash
# jsondiffpatch marks the delta of an array with a member _t. Data may have a property of that name:
# MongoDB's .NET driver uses it for the type. If it changes, diff() adds it to the delta, and
# patch() takes the delta for one of another kind and drops the object: "codes" is gone, and an
# entry of a list is null, without an error. unpatch() changes nothing. At the top level, both
# methods throw. The JSON Patch that its own formatter makes of the delta is correct.
# No report was found; the documentation has _t in deltas, but does not mention it in data.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsondiffpatch@0.7.7 rfc6902@5.4.0
cat > run.mjs <<'JS'
import * as jsondiffpatch from 'jsondiffpatch';
import { format } from 'jsondiffpatch/formatters/jsonpatch';
import rfc6902 from 'rfc6902';

const entry = (type) => ({ _t: type, code: 701 });
const before = { codes: entry('Warning'), list: [entry('Warning')] };
const after = { codes: entry('Error'), list: [entry('Error')] };
const differ = jsondiffpatch.create({ objectHash: ({ code }) => String(code) });
const delta = differ.diff(before, after);
const expected = structuredClone(before);
rfc6902.applyPatch(expected, format(delta));
const seen = JSON.stringify(differ.patch(structuredClone(before), delta));
const back = JSON.stringify(differ.unpatch(structuredClone(after), delta).codes);
console.log('jsondiffpatch 0.7.7; expected by its JSON Patch and rfc6902 5.4.0; then codes after unpatch()');
console.log(`expected: ${JSON.stringify(expected)}, ${JSON.stringify(before.codes)}`);
console.log(`seen:     ${seen}, ${back}`);
const right = JSON.stringify(expected) === JSON.stringify(after);
process.exit(right && seen === '{"list":[null]}' && back === '{"_t":"Error","code":701}' ? 0 : 1);
JS
node run.mjs
