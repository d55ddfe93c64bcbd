#!/usr/bin/env bash
# javascript-natural-sort has a case for hexadecimal numbers, which works when both values are.
# For one of them and a decimal number it says "smaller" both ways round: 0x10 comes before 9, and
# 9 before 0x10. So the order of a list depends on the order that it had, and as sort() relies on
# its function, the decimal numbers around it are out of order as well: 9 20 0x2 3.
# natural-orderby puts 0x10 after 9, both ways round.
# No report of it was found; the README has no example of hexadecimal numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund javascript-natural-sort@0.7.1 natural-orderby@5.0.0
cat > run.mjs <<'JS'
import naturalSort from 'javascript-natural-sort';
import { compare } from 'natural-orderby';

const lists = [['3', '0x2', '20', '9', '0x10'], ['0x10', '9', '0x2', '20', '3']];
const sorted = (order) => lists.map((list) => [...list].sort(order).join(' ')).join(', ');
const both = (order) => `${Math.sign(order('0x10', '9'))} ${Math.sign(order('9', '0x10'))}`;
const expected = `${sorted(compare())}, comparing ${both(compare())}`;
const seen = `${sorted(naturalSort)}, comparing ${both(naturalSort)}`;
console.log('javascript-natural-sort 0.7.1, one list in two orders, and 0x10 with 9');
console.log(`expected: ${expected}, as in natural-orderby 5.0.0`);
console.log(`seen:     ${seen}`);
process.exit(expected === '0x2 3 9 0x10 20, 0x2 3 9 0x10 20, comparing 1 -1' && seen === '0x10 9 20 0x2 3, 3 20 0x2 9 0x10, comparing -1 -1' ? 0 : 1);
JS
node run.mjs
