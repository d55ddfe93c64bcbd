#!/usr/bin/env bash
# With `typed: true`, @vanillaes/csv takes every value with a dot after its first character for a
# number, so a message of two sentences is NaN, "701. Lamp" is 701 and 10.0.0.1 is 10. An empty
# value is NaN, too. A code with an exponent is cut: 4e12 is 4, though 4.0e12 is right. There is no
# error. Leave `typed` off and convert in the reviver.
# No report was found. The README only says that it infers types.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @vanillaes/csv@3.0.8
cat > run.mjs <<'JS'
import { parse } from '@vanillaes/csv';

const rows = ['701,Lamp', '8015,Lamp is off. Try again', ',701. Lamp', '4e12,10.0.0.1', '4.0e12,-'];
const csv = `${rows.join('\n')}\n`;
const show = (parsed) => parsed.map((row) => row.join(': ')).join(', ');
const texts = show(parse(csv));
const seen = show(parse(csv, { typed: true }));
const right = '701: Lamp, 8015: Lamp is off. Try again, : 701. Lamp, 4e12: 10.0.0.1, 4.0e12: -';
console.log(`@vanillaes/csv 3.0.8, for ${texts}`);
console.log('expected: the same texts; the codes 701, 8015, none, 4000000000000 and 4000000000000');
console.log(`seen:     ${seen}`);
process.exit(texts === right && seen === process.env.SEEN ? 0 : 1);
JS
SEEN='701: Lamp, 8015: NaN, NaN: 701, 4: 10, 4000000000000: -' node run.mjs
