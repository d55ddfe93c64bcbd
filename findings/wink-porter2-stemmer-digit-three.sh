#!/usr/bin/env bash
# wink-porter2-stemmer marks a "y" that counts as a consonant with the digit 3, and finally turns
# every 3 into "y", even those of the word. So code 703 is stemmed to "70i", 3301 to "yy01", and mp3
# to "mpi"; 701 and 702 stay. In an index, 703 and "70i" are one word, and a stem that is shown or
# compared is no longer a code. The algorithm it names has no rule for digits.
# No report was found; the README only has words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wink-porter2-stemmer@2.0.1
cat > run.mjs <<'JS'
import stem from 'wink-porter2-stemmer';

const words = ['701', '702', '703', '8013', '3301', 'mp3'];
const seen = words.map(stem).join(', ');
console.log('wink-porter2-stemmer 2.0.1');
console.log(`expected: ${words.join(', ')}`);
console.log(`seen:     ${seen}`);
process.exit(seen === '701, 702, 70i, 801i, yy01, mpi' ? 0 : 1);
JS
node run.mjs
