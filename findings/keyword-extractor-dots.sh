#!/usr/bin/env bash
# keyword-extractor removes stop words from a text. It also removes punctuation inside the other
# words: with remove_digits off, the rate 12.50 becomes the keyword 1250, the host 10.0.0.1 becomes
# 10001, and the time 12:30 becomes 1230. V1.2 and V12 are the same keyword. A slash or "=" stays.
# No report was found. The README says that the package removes stop words, and digits on request.
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
