#!/usr/bin/env bash
# In json-diff-ts, "$value" identifies the entries of a list by their value, so that the order does
# not count. Its changes carry the key as text, and applying them looks for that text: numeric codes
# are never removed, and revertChangeset does not remove added ones. There is only a line on the
# console. The same codes as text work.
# Partly known: ltwlf/json-diff-ts, issues 206 and 316, on other changes of lists. The README shows
# "$value" with texts only and does not say that numbers differ.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-diff-ts@4.10.4
cat > run.mjs <<'JS'
import { applyChangeset, diff, revertChangeset } from 'json-diff-ts';

console.warn = console.error = () => {};
const outcome = (before, after) => {
  const changes = () => diff({ codes: before }, { codes: after }, { embeddedObjKeys: { codes: '$value' } });
  const applied = applyChangeset({ codes: [...before] }, changes()).codes;
  const reverted = revertChangeset({ codes: [...after] }, changes()).codes;
  return `${JSON.stringify(applied)} and back ${JSON.stringify(reverted)}`;
};
const texts = outcome(['701', '8015'], ['8015', '1012']);
const numbers = outcome([701, 8015], [8015, 1012]);
console.log('json-diff-ts 4.10.4, from 701 and 8015 to 8015 and 1012');
console.log(`as text:  ${texts}`);
console.log(`expected: [8015,1012] and back [8015,701]`);
console.log(`seen:     ${numbers}`);
process.exit(texts === '["8015","1012"] and back ["8015","701"]' && numbers === '[701,8015,1012] and back [8015,1012,701]' ? 0 : 1);
JS
node run.mjs
