#!/usr/bin/env bash
# @svta/cml-xml, of the Common Media Library, has parseXml() and serializeXml(). The first decodes
# texts and attributes, but the second does not encode them: "&lt;" comes out as "<", which is not
# well-formed, and a quotation mark gets a backslash, as in JavaScript, which ends the attribute. A
# CDATA section becomes an element named "#cdata", without its text.
# No report was found; the README only has an example of parsing, under another name.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @svta/cml-xml@1.1.6 fast-xml-parser@5.12.1
cat > run.mjs <<'JS'
import { parseXml, serializeXml } from '@svta/cml-xml';
import { XMLValidator } from 'fast-xml-parser';

const documents = ['<code name="R&amp;D">1 &lt; 2</code>', '<code name="the &quot;red&quot; lamp">701</code>', '<code><![CDATA[8015]]></code>'];
const wellFormed = (xml) => (XMLValidator.validate(xml) === true ? 'well-formed' : 'not well-formed');
const seen = documents.map((xml) => serializeXml(parseXml(xml)).replace(/^<\?.*?\?>/, ''));
console.log('@svta/cml-xml 1.1.6, three documents that are read and written');
documents.forEach((xml, index) => {
  console.log(`expected: ${xml} ${wellFormed(xml)}`);
  console.log(`seen:     ${seen[index]} ${wellFormed(seen[index])}`);
});
const known = ['<code name="R&D">1 < 2</code>', String.raw`<code name="the \"red\" lamp">701</code>`, '<code><#cdata /></code>'];
const same = documents.every((xml) => wellFormed(xml) === 'well-formed') && seen.every((xml) => wellFormed(xml) !== 'well-formed');
process.exit(same && JSON.stringify(seen) === JSON.stringify(known) ? 0 : 1);
JS
node run.mjs
