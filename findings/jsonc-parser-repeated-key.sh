#!/usr/bin/env bash
# The JSON grammar allows a repeated key. In jsonc-parser, parse() and getNodeValue() take the last
# one, as JSON.parse does, but findNodeAtLocation() takes the first: a value and its position in the
# text, from the same tree, belong to different members. modify() edits the first one, too, so
# parse() returns the old value afterwards.
# No report was found; the README does not mention it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonc-parser@3.3.1
cat > run.mjs <<'JS'
import jsonc from 'jsonc-parser';

const text = '{"code": 701, "code": 8015}';
const tree = jsonc.parseTree(text);
const { offset, length } = jsonc.findNodeAtLocation(tree, ['code']);
const edited = jsonc.applyEdits(text, jsonc.modify(text, ['code'], 200, {}));
const value = jsonc.getNodeValue(tree).code;
const place = text.slice(offset, offset + length);
const seen = `value ${value}, text at its place ${place}, after setting 200: ${jsonc.parse(edited).code}`;
console.log('jsonc-parser 3.3.1');
console.log('expected: value 8015, text at its place 8015, after setting 200: 200');
console.log(`seen:     ${seen}`);
process.exit(seen === 'value 8015, text at its place 701, after setting 200: 8015' ? 0 : 1);
JS
node run.mjs
