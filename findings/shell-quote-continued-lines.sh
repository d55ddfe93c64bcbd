#!/usr/bin/env bash
# A copied curl command usually spans several lines. The shell removes a backslash together with the
# line break after it; shell-quote's parse() leaves an empty argument for each, so arguments that
# are read by position, such as the URL, have moved.
# No report was found; the README says that a line break is white space, and does not mention a
# backslash before it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund shell-quote@1.12.0
cat > run.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import { parse } from 'shell-quote';

const words = '-X GET \\\n  /codes/701 \\\n  --fail';
const shell = execFileSync('bash', ['-c', `printf '[%s]' ${words}`], { encoding: 'utf8' });
const seen = parse(words).map((word) => `[${word}]`).join('');
console.log('shell-quote 1.12.0');
console.log(`expected: ${shell}, as in bash`);
console.log(`seen:     ${seen}`);
const same = shell === '[-X][GET][/codes/701][--fail]';
process.exit(same && seen === '[-X][GET][][/codes/701][][--fail]' ? 0 : 1);
JS
node run.mjs
