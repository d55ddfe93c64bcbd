#!/usr/bin/env bash
# document-highlighter marks the words of a query in a text, and only whole words: not "lamp" in
# "alampb", nor 701 in E701 or 701a. But it does mark part of a longer number, as 701 in 17015, so a
# search result highlights a code that nobody searched for. Marks on both sides of a stop word are
# merged, and such a mark can end in the middle of a code.
# No report was found; the README covers words, stop words and punctuation, but not numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund document-highlighter@2.1.0
cat > run.mjs <<'JS'
import highlighter from 'document-highlighter';

const mark = (text, query) => highlighter.text(text, query, { before: '[', after: ']' }).text;
const expected = mark('lamp, alampb, lamp and lampb', 'lamp');
const seen = mark('701, 17015, 701 and 7015', '701');
const letters = mark('701, E701, 701a', '701');
console.log('document-highlighter 2.1.0: 701 in numbers, and in words with letters around it');
console.log('expected: [701], 17015, [701] and 7015; [701], E701, 701a');
console.log(`seen:     ${seen}; ${letters}`);
const right = expected === '[lamp], alampb, [lamp] and lampb' && letters === '[701], E701, 701a';
process.exit(right && seen === '[701], 1[701]5, [701 and 701]5' ? 0 : 1);
JS
node run.mjs
