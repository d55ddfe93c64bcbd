#!/usr/bin/env bash
# jsondiffpatch marks the delta of an array with a member _t. Data may have a property of that name:
# MongoDB's driver for .NET writes one with the type. diff() puts its change into the delta; patch()
# takes that for some other kind of delta and leaves the object out. So "codes" is gone, and an
# entry of a list is null, without an error. unpatch() changes nothing. At the top, both throw. The
# JSON Patch that its own formatter makes of the delta is right.
# No report of it was found. The documentation has _t in deltas, and no word on data with it.
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
console.log('jsondiffpatch 0.7.7; expected by its JSON Patch and rfc6902 5.4.0; then codes taken back');
console.log(`expected: ${JSON.stringify(expected)}, ${JSON.stringify(before.codes)}`);
console.log(`seen:     ${seen}, ${back}`);
const right = JSON.stringify(expected) === JSON.stringify(after);
process.exit(right && seen === '{"list":[null]}' && back === '{"_t":"Error","code":701}' ? 0 : 1);
JS
node run.mjs
