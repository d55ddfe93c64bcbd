#!/usr/bin/env bash
# In XML, a comment or the border of a CDATA section is not part of an element's text: the text of
# <code>80<!-- new -->15</code> is 8015. x2js joins the parts with a line break, "80\n15". txml's
# simplify() gives an empty object for the element: the text is lost, although parse() has already
# dropped the comment. xml2js returns the right text.
# No report was found; the READMEs do not mention it (txml's has an option to keep comments).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund x2js@3.4.5 txml@6.0.3 xml2js@0.6.2
cat > run.mjs <<'JS'
import * as txml from 'txml';
import X2JS from 'x2js';
import xml2js from 'xml2js';

const commented = '<status><code>80<!-- new -->15</code></status>';
const section = '<status><code>R<![CDATA[&]]>D</code></status>';
const plain = (value) => value?.__text ?? value;
const readers = {
  xml2js: async (xml) => (await xml2js.parseStringPromise(xml)).status.code[0],
  x2js: (xml) => plain(new X2JS().xml2js(xml).status.code),
  txml: (xml) => txml.simplify(txml.parse(xml)).status.code,
};
const lines = [];
for (const [name, read] of Object.entries(readers)) {
  const texts = [await read(commented), await read(section)];
  lines.push(`${name} ${texts.map((text) => JSON.stringify(text)).join(' ')}`);
}
const seen = lines.join(', ');
console.log('x2js 3.4.5, txml 6.0.3, xml2js 0.6.2');
console.log('expected: xml2js "8015" "R&D", x2js "8015" "R&D", txml "8015" "R&D"');
console.log(`seen:     ${seen}`);
process.exit(seen === 'xml2js "8015" "R&D", x2js "80\\n15" "R\\nD", txml {} {}' ? 0 : 1);
JS
node run.mjs
