#!/usr/bin/env bash
# yaml-diff-patch changes YAML by a JSON Patch, or so that it equals an object, and keeps comments.
# In a list of codes, as in OpenAPI, the keys are often numbers in YAML; in an object they are text.
# Such a key is not found. One that is to be removed stays, and one that is set anew is written a
# second time, as text, both without an error. Only replacing it throws. With the keys in quotes,
# all is right.
# No report of it was found. The README has no word on keys.
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
