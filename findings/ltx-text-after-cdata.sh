#!/usr/bin/env bash
# ltx, the XML parser of XMPP libraries, ignores comments, say its maintainers. It also ignores the
# text after them: everything between the end of a comment or a CDATA section and the next tag is
# lost. "80<!-- -->15" is 80, and "not <![CDATA[<ok>]]> yet" ends with "<ok>". There is no error.
# Partly known: xmppjs/ltx, issue 130, closed: comments are not kept. Nothing was found on text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ltx@3.1.2 @xmldom/xmldom@0.9.12
cat > run.mjs <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import * as ltx from 'ltx';

const documents = ['<code>80<!-- new -->15</code>', '<text>not <![CDATA[<ok>]]> yet</text>', '<text><!-- new -->Lamp is off<br/></text>'];
const seen = documents.map((xml) => ltx.parse(xml).getText()).join(' | ');
const expected = documents.map((xml) => new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent).join(' | ');
console.log('ltx 3.1.2, the text of three elements');
console.log(`expected: ${expected}, as in @xmldom/xmldom 0.9.12`);
console.log(`seen:     ${seen}`);
process.exit(expected === '8015 | not <ok> yet | Lamp is off' && seen === '80 | not <ok> | ' ? 0 : 1);
JS
node run.mjs
