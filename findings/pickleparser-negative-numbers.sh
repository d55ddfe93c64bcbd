#!/usr/bin/env bash
# From protocol 2 on, Python's pickle writes integers outside 32 bits as signed bytes. pickleparser
# reads them as unsigned: -2147483649 is 1097364144127, and the milliseconds of a date in 1900 are
# those of one after 10000. There is no error. Integers within 32 bits and positive ones are right,
# and so is protocol 0. Its README claims full support of protocols 0 to 5.
# No report was found. The two texts were written with pickle.dumps(…, 0) and (…, 2), base64.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pickleparser@0.2.1
cat > run.mjs <<'JS'
import pickleparser from 'pickleparser';

const pickles = [
  'KGxwMApJNzAxCmFJLTcwMQphTDIxNDc0ODM2NDlMCmFMLTIxNDc0ODM2NDlMCmFMLTIyMDg5ODg4MDAwMDBMCmFMMjIwODk4ODgwMDAwMEwKYS4=',
  'gAJdcQAoTb0CSkP9//+KBQEAAIAAigX///9//4oGANwBrv39igYAJP5RAgJlLg==',
];
const [expected, seen] = pickles.map((text) => new pickleparser.Parser().parse(Buffer.from(text, 'base64')).join(', '));
console.log('pickleparser 0.2.1, one list in protocol 2; expected as in protocol 0');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = '701, -701, 2147483649, -2147483649, -2208988800000, 2208988800000';
const known = '701, -701, 2147483649, 1097364144127, 279265987910656, 2208988800000';
process.exit(expected === right && seen === known ? 0 : 1);
JS
node run.mjs
