#!/usr/bin/env bash
# With an empty attributeNamePrefix, which gives plain names, fast-xml-parser puts attributes and
# child elements into one object. Elements of the same name become an array, but an attribute of
# that name replaces all of them, without an error. xml2js, with mergeAttrs, keeps both.
# No report was found; the documentation says that the prefix distinguishes attributes, but not what
# happens without one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fast-xml-parser@5.12.1 xml2js@0.6.2
cat > run.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
import xml2js from 'xml2js';

const xml = '<status code="200"><code>701</code><code>8015</code></status>';
const fast = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml);
const merged = await xml2js.parseStringPromise(xml, { mergeAttrs: true });
const seen = `fast-xml-parser ${[fast.status.code].flat()}; xml2js ${merged.status.code}`;
console.log('fast-xml-parser 5.12.1, xml2js 0.6.2');
console.log('expected: fast-xml-parser 200,701,8015; xml2js 200,701,8015');
console.log(`seen:     ${seen}`);
process.exit(seen === 'fast-xml-parser 200; xml2js 200,701,8015' ? 0 : 1);
JS
node run.mjs
