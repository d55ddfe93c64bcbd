#!/usr/bin/env bash
# BM25 counts how often a word occurs in a text. okapibm25 counts where its letters occur, even
# inside other words: for 801, texts with 8015 and with 801 score the same. It also reads the word
# as a regular expression: the dot of 1.2 matches any character, and a text with 102 scores higher
# than one with 1.2.
# No report was found. The README calls it an implementation of BM25 for bags of words, and has
# "query." with its dot as a keyword.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund okapibm25@1.4.1
cat > run.mjs <<'JS'
import imported from 'okapibm25';

const BM25 = imported.default ?? imported;
const points = (documents, keyword) => BM25(documents, [keyword]).map((score) => score.toFixed(2)).join(' ');
const words = points(['Error 8015', 'Error 801', 'Lamp off'], '801');
const dots = points(['Version 102', 'Version 1.2', 'Lamp off'], '1.2');
console.log('okapibm25 1.4.1, for 801 and for 1.2');
console.log('expected: 0.00 and points for the second text, 0.00 for the others');
console.log(`seen:     ${words}, ${dots}`);
process.exit(`${words}, ${dots}` === '0.47 0.47 0.00, 1.04 0.88 0.00' ? 0 : 1);
JS
node run.mjs
