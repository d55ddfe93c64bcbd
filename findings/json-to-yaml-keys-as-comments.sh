#!/usr/bin/env bash
# json-to-pretty-yaml, json2yaml and @catalystic/json-to-yaml quote every text value, but no key. A
# key that begins with "#" is a comment in their output: it is lost, and its value goes to the key
# before. "- 701" begins a list, and "701 #old" ends at the space. There is no error, neither when
# writing nor when reading.
# Partly known: coolaj86/json2yaml, issue 17, open, on a key with "@", which cannot be read at all.
# Nothing was found on the others; the READMEs do not mention keys.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-to-pretty-yaml@1.2.2 json2yaml@1.1.0 \
  @catalystic/json-to-yaml@1.0.0 yaml@2.9.1
cat > run.mjs <<'JS'
import { convert } from '@catalystic/json-to-yaml';
import pretty from 'json-to-pretty-yaml';
import json2yaml from 'json2yaml';
import { parse, stringify } from 'yaml';

const values = [{ '/codes': { lamp: 701 }, '#/cards': { card: 8015 } }, { '- 701': 'Lamp' }, { '701 #old': 'Lamp' }];
const again = (write) => values.map((value) => JSON.stringify(parse(write(value)))).join(' ');
const writers = { 'json-to-pretty-yaml 1.2.2': pretty.stringify, 'json2yaml 1.1.0': json2yaml.stringify, '@catalystic/json-to-yaml 1.0.0': convert };
const expected = again(stringify);
console.log(Object.keys(writers).join(', '));
console.log(`expected: ${expected}, as with yaml 2.9.1`);
const seen = Object.values(writers).map(again);
seen.forEach((line) => console.log(`seen:     ${line}`));
const known = '{"/codes":{"lamp":701,"card":8015}} [{"701":"Lamp"}] 701';
process.exit(expected === values.map((value) => JSON.stringify(value)).join(' ') && seen.every((line) => line === known) ? 0 : 1);
JS
node run.mjs
