#!/usr/bin/env bash
# In YAML, the lines of a text after "|" are kept as they are: an empty first line is part of it,
# the digit in "|2" only gives the indentation, and "|+" keeps the empty lines at the end.
# @stoplight/yaml, which reads OpenAPI documents in many tools, drops empty lines at the beginning,
# adds one if there is a digit, and drops one at the end. Its diagnostics are empty. It inherits
# this from yaml-ast-parser. yaml and js-yaml agree on the right texts.
# No report was found; the README does not mention texts of several lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @stoplight/yaml@4.3.0 yaml-ast-parser@0.0.43 yaml@2.9.1 \
  js-yaml@5.5.0
cat > run.mjs <<'JS'
import stoplight from '@stoplight/yaml';
import { load } from 'js-yaml';
import { parse } from 'yaml';
import ast from 'yaml-ast-parser';

const documents = ['|\n\n  8015\n  701\n', '|2\n    8015\n  701\n', '|+\n  8015\n\n'].map((text) => `text: ${text}level: error\n`);
const read = {
  yaml: parse,
  'js-yaml': load,
  '@stoplight/yaml': stoplight.parse,
  'yaml-ast-parser': (document) => ({ text: ast.safeLoad(document).mappings[0].value.value }),
};
const texts = (parser) => documents.map((document) => JSON.stringify(parser(document).text)).join(' ');
const diagnostics = documents.flatMap((document) => stoplight.parseWithPointers(document).diagnostics);
console.log(`@stoplight/yaml 4.3.0, with ${diagnostics.length} diagnostics, for the text after |, |2 and |+`);
console.log(`expected: ${texts(read.yaml)}, in yaml 2.9.1 and js-yaml 5.5.0`);
console.log(`seen:     ${texts(read['@stoplight/yaml'])}, in yaml-ast-parser 0.0.43 as well`);
const right = String.raw`"\n8015\n701\n" "  8015\n701\n" "8015\n\n"`;
const wrong = String.raw`"8015\n701\n" "\n  8015\n701\n" "8015\n"`;
const same = texts(read.yaml) === right && texts(read['js-yaml']) === right
  && texts(read['@stoplight/yaml']) === wrong && texts(read['yaml-ast-parser']) === wrong;
process.exit(same && diagnostics.length === 0 ? 0 : 1);
JS
node run.mjs
