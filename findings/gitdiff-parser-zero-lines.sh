#!/usr/bin/env bash
# A hunk header of git diff gives the number of lines on both sides. It is 0 in an added or a
# deleted file, and with --unified=0 wherever lines are only added or removed. gitdiff-parser
# returns 1 for each 0, as for an omitted number, which does mean 1. Its own list of changes is
# right. Ranges computed from it are one line too long; one removed line and none look the same.
# No report was found; the README shows oldLines and newLines as numbers, without details.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund gitdiff-parser@0.3.1
cat > run.mjs <<'JS'
import parser from 'gitdiff-parser';

const header = 'diff --git a/codes b/codes\nindex 1111111..2222222 100644\n--- a/codes\n+++ b/codes\n';
const hunks = ['@@ -5,0 +6,2 @@\n+701\n+702', '@@ -10,2 +12,0 @@\n-8015\n-8016', '@@ -20 +21 @@\n-703\n+704'];
const show = (old, fresh) => `${old} to ${fresh}`;
const [file] = parser.parse(`${header}${hunks.join('\n')}\n`);
const counted = file.hunks.map(({ changes }) => show(changes.filter((change) => change.isDelete).length, changes.filter((change) => change.isInsert).length));
const seen = file.hunks.map(({ oldLines, newLines }) => show(oldLines, newLines)).join(', ');
console.log('gitdiff-parser 0.3.1, for @@ -5,0 +6,2 @@, @@ -10,2 +12,0 @@ and @@ -20 +21 @@');
console.log(`expected: ${counted.join(', ')}`);
console.log(`seen:     ${seen}`);
process.exit(counted.join(', ') === '0 to 2, 2 to 0, 1 to 1' && seen === '1 to 2, 2 to 1, 1 to 1' ? 0 : 1);
JS
node run.mjs
