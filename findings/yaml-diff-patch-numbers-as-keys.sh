#!/usr/bin/env bash
# yaml-diff-patch edits YAML to apply a JSON Patch or to match an object, and keeps comments. In a
# list of codes, as in OpenAPI, keys are often numbers in YAML, but they are strings in an object.
# Such a key is not found: if it is to be removed, it stays, and if it is set to a new value, it is
# added as a second key, a string, both without an error. Only replacing it throws. With the keys in
# quotation marks, all of this works.
# No report was found; the README does not mention keys.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yaml-diff-patch@2.0.0
cat > run.mjs <<'JS'
import { yamlOverwrite, yamlPatch } from 'yaml-diff-patch';

const changed = (yaml) => [
  yamlOverwrite(yaml, { 8015: 'off' }),
  yamlPatch(yaml, [{ op: 'add', path: '/701', value: 'dim' }]),
].map((text) => text.trim().split('\n').join(', ')).join(' | ');
const expected = changed('"701": on\n"8015": off\n').replaceAll('"', '');
const seen = changed('701: on\n8015: off\n');
console.log('yaml-diff-patch 2.0.0: 701 removed, and 701 set to dim; expected as with keys in quotes');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = expected === '8015: off | 8015: off, 701: dim';
process.exit(right && seen === '701: on, 8015: off | 701: on, 8015: off, "701": dim' ? 0 : 1);
JS
node run.mjs
