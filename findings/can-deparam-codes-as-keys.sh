#!/usr/bin/env bash
# can-param writes nested objects as texts[701]=..., and can-deparam is its counterpart. But it
# takes a key of digits for an array index, and does not even use that index: an object with codes
# as keys comes back as an array, in which the codes are lost and the texts are numbered from 0. A
# code that contains a letter remains a key. qs keeps all of them.
# Known elsewhere: AceMetrix/jquery-deparam, issue 26, open. No report on this package was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund can-param@1.2.0 can-deparam@1.2.3 qs@6.17.1
cat > run.mjs <<'JS'
import deparam from 'can-deparam';
import param from 'can-param';
import qs from 'qs';

const objects = [{ texts: { 404: 'Missing', 701: 'Lamp' } }, { texts: { E404: 'Missing', E701: 'Lamp' } }];
const texts = (parse) => objects.map((object) => JSON.stringify(parse(param(object)))).join(' ');
const expected = texts(qs.parse);
const seen = texts(deparam);
console.log('can-param 1.2.0 and can-deparam 1.2.3; expected as read by qs 6.17.1');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const letters = '{"texts":{"E404":"Missing","E701":"Lamp"}}';
const same = expected === `{"texts":{"404":"Missing","701":"Lamp"}} ${letters}`
  && seen === `{"texts":["Missing","Lamp"]} ${letters}`;
process.exit(same ? 0 : 1);
JS
node run.mjs
