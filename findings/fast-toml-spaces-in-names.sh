#!/usr/bin/env bash
# In TOML, white space around a name and around the dots between names is ignored: [ lamp ] is the
# table lamp, and "lamp . code" is its code. fast-toml keeps the spaces in names, even around quoted
# ones: the table is " lamp ", and lamp is undefined. A backslash at the end of a line, which
# removes the white space up to the next word, leaves the indentation. There is no error. smol-toml
# reads both as specified.
# No report was found. The README counts it among the parsers that comply with TOML 0.5.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fast-toml@0.5.4 smol-toml@1.9.1
cat > run.mjs <<'JS'
import fastToml from 'fast-toml';
import { parse } from 'smol-toml';

const documents = [
  '[ lamp ]\ncode = 701',
  'lamp . code = 701',
  '[ "lamp" . door ]\ncode = 701',
  'text = """Lamp \\\n    is off"""',
];
const read = (parser) => documents.map((text) => JSON.stringify(parser(text)));
const expected = read(parse);
const seen = read((text) => fastToml.parse(text));
console.log('fast-toml 0.5.4, smol-toml 1.9.1');
console.log(`expected: ${expected.join(' ')}`);
console.log(`seen:     ${seen.join(' ')}`);
const outcomes = [
  ['{"lamp":{"code":701}}', '{" lamp ":{"code":701}}'],
  ['{"lamp":{"code":701}}', '{"lamp ":{" code":701}}'],
  ['{"lamp":{"door":{"code":701}}}', '{" lamp ":{" door ":{"code":701}}}'],
  ['{"text":"Lamp is off"}', '{"text":"Lamp     is off"}'],
];
const same = outcomes.every((pair, row) => pair[0] === expected[row] && pair[1] === seen[row]);
process.exit(same ? 0 : 1);
JS
node run.mjs
