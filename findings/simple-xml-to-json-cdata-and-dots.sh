#!/usr/bin/env bash
# simple-xml-to-json reads well-formed XML without an error, but splits element names at a dot: the
# rest becomes a key, <error.code>8015</error.code> is {"error":{".code":"8015"}}, and an empty
# element with a dot swallows the next one. It does not support CDATA either: its text becomes a
# key, with the name of the end tag as the value.
# No report was found. The README names other limits, the name "content" and repeated keys.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund simple-xml-to-json@1.2.7
cat > run.mjs <<'JS'
import simple from 'simple-xml-to-json';

const seen = [
  '<status><code>8015</code></status>',
  '<status><error.code>8015</error.code></status>',
  '<status><new.code/><retry>2</retry></status>',
  '<status><![CDATA[Bad key]]></status>',
].map((xml) => JSON.stringify(simple.convertXML(xml).status.children ?? null)).join(' ');
console.log('simple-xml-to-json 1.2.7');
console.log('expected: [{"code":{"content":"8015"}}] [{"error.code":{"content":"8015"}}]');
console.log('          [{"new.code":{}},{"retry":{"content":"2"}}], and for CDATA a content');
console.log(`seen:     ${seen}`);
const as = [
  '[{"code":{"content":"8015"}}]',
  '[{"error":{".code":"8015"}}]',
  '[{"new":{"retry":"2"}}]',
  '[{"":{"![CDATA[Bad key]]":"status"}}]',
].join(' ');
process.exit(seen === as ? 0 : 1);
JS
node run.mjs
