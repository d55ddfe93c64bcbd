#!/usr/bin/env bash
# In Python's ElementTree, the text after an element is its tail and is written with it. The package
# elementtree, which is based on it, reads the tail but never writes it: "Code <b>8015</b> not
# found" becomes "Code <b>8015</b>" when read and written, so a page or a message loses text without
# an error. Only the text before the first child is kept.
# No report was found; the README only writes elements without such text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund elementtree@0.1.7
cat > run.mjs <<'JS'
import elementtree from 'elementtree';

const xml = '<message>Code <b>8015</b> was not found in <i>701</i>.</message>';
const document = elementtree.parse(xml);
const seen = document.write({ xml_declaration: false });
const tails = document.findall('./*').map(({ tail }) => JSON.stringify(tail)).join(' ');
console.log(`elementtree 0.1.7, which has the tails ${tails}`);
console.log(`expected: ${xml}`);
console.log(`seen:     ${seen}`);
process.exit(tails === '" was not found in " "."' && seen === '<message>Code <b>8015</b><i>701</i></message>' ? 0 : 1);
JS
node run.mjs
