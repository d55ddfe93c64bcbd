#!/usr/bin/env bash
# keyword-extractor takes stop words out of a text. It takes the punctuation out of the other
# words too, inside them: with remove_digits off, the rate 12.50 is the keyword 1250, the host
# 10.0.0.1 is 10001, and the time 12:30 is 1230. V1.2 and V12 are one keyword. A slash or "="
# stays.
# No report of it was found. The README says that the package removes stop words, and digits if
# asked.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund keyword-extractor@0.3.0
cat > run.mjs <<'JS'
import keywords from 'keyword-extractor';

const text = 'At 12:30 the host 10.0.0.1 sent the rate 12.50 of V1.2, not of V12.';
const seen = keywords.extract(text, { language: 'english', remove_digits: false, remove_duplicates: true }).join(' ');
console.log(`keyword-extractor 0.3.0, for "${text}"`);
console.log('expected: 12:30 host 10.0.0.1 rate 12.50 V1.2 V12, with "sent" or without');
console.log(`seen:     ${seen}`);
process.exit(seen === '1230 host 10001 rate 1250 V12' ? 0 : 1);
JS
node run.mjs
