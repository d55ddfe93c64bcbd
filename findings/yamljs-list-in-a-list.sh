#!/usr/bin/env bash
# A nested list may begin on the line of its dash: "- - 701", as yaml, js-yaml and PyYAML write it.
# yamljs takes the inner list for a text, with its dashes and line breaks, unless it begins with a
# property: [[701, 8015]] is ["- 701\n- 8015"], so a table of rows is a list of texts. There is no
# error. If the inner list begins on its own line, as yamljs writes it, it is read correctly.
# Partly known: jeremyfa/yaml.js, issue 7, fixed, on other nested lists. The README says that it is
# a parser of YAML 1.2.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yamljs@0.3.0 yaml@2.9.1
cat > run.mjs <<'JS'
import { parse, stringify } from 'yaml';
import yamljs from 'yamljs';

const rows = [[701, 'Lamp'], [8015, 'Card']];
const objects = [[{ code: 701 }]];
const seen = [rows, objects].map((value) => JSON.stringify(yamljs.parse(stringify(value)))).join(' ');
const expected = [rows, objects].map((value) => JSON.stringify(parse(stringify(value)))).join(' ');
const own = JSON.stringify(yamljs.parse(yamljs.stringify(rows)));
console.log('yamljs 0.3.0, for lists that yaml 2.9.1 wrote:');
console.log(stringify(rows));
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
console.log(`its own:  ${own}`);
const right = expected === '[[701,"Lamp"],[8015,"Card"]] [[{"code":701}]]' && own === JSON.stringify(rows);
process.exit(right && seen === String.raw`["- 701\n- Lamp","- 8015\n- Card"] [[{"code":701}]]` ? 0 : 1);
JS
node run.mjs
