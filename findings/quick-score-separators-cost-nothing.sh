#!/usr/bin/env bash
# quick-score rates how well an entry fits a query. Its README says that entries rated 1 may still
# differ in case and white space. They may also differ in dots, hyphens, slashes, colons and
# underscores before or between the letters: for 701, the entries -701, 7.0.1 and 70/1 score as high
# as 701 itself and come before it, because equal scores are sorted by text. A comma or a letter in
# between does lower the score. Compare for equality first.
# No report was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund quick-score@0.2.0
cat > run.mjs <<'JS'
import { QuickScore, quickScore } from 'quick-score';

const entries = ['701', '-701', '7.0.1', '70/1', '7010'];
const seen = new QuickScore(entries).search('701').map(({ item, score }) => `${item} ${score}`);
const comma = quickScore('70,1', '701') < 1;
console.log('quick-score 0.2.0');
console.log('expected: 701 with 1 in front of the others; 70,1 with less than 1: true');
console.log(`seen:     ${seen.join(', ')}; 70,1 with less than 1: ${comma}`);
const outcome = '-701 1, 7.0.1 1, 70/1 1, 701 1, 7010 0.975';
process.exit(seen.join(', ') === outcome && comma ? 0 : 1);
JS
node run.mjs
