#!/usr/bin/env bash
# javascript-natural-sort handles hexadecimal numbers, which works if both values are hexadecimal.
# For a hexadecimal and a decimal number it returns "smaller" both ways round: 0x10 sorts before 9,
# and 9 before 0x10. So the order of a list depends on its previous order, and because sort() relies
# on a consistent comparator, the decimal numbers around it are out of order, too: 9 20 0x2 3.
# natural-orderby sorts 0x10 after 9, both ways round.
# No report was found; the README has no example of hexadecimal numbers.
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
