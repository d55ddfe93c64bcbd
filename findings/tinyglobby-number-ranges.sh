#!/usr/bin/env bash
# In a shell, {701..705} expands to the numbers from 701 to 705. tinyglobby, which Vite and others
# use, turns it into a character class, [701-705]: it finds the pages of the codes 1 and 7, which
# nobody asked for, and none of the others. {1..12} is 1 and 2. The README of picomatch, which it
# uses, says that only lists with commas are expanded, and names micromatch for ranges, which does
# the same.
# Partly known: micromatch/micromatch, issue 180, closed: two digits do not match, and
# SuperchupuDev/tinyglobby, issue 148, open, on leading zeros. Nothing was found on other matches.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tinyglobby@0.2.17 micromatch@4.0.8
mkdir codes
touch codes/{1,7,701,703,8015}.html
cat > run.mjs <<'JS'
import { readdirSync } from 'node:fs';
import micromatch from 'micromatch';
import { globSync } from 'tinyglobby';

const pattern = 'codes/{701..705}.html';
const files = readdirSync('codes').map((name) => `codes/${name}`);
const seen = `${globSync(pattern).sort()} and ${micromatch(files, pattern).sort()}`;
console.log(`tinyglobby 0.2.17 and micromatch 4.0.8, for ${pattern}`);
console.log('expected: codes/701.html,codes/703.html, as in bash, twice');
console.log(`seen:     ${seen}`);
process.exit(seen === 'codes/1.html,codes/7.html and codes/1.html,codes/7.html' ? 0 : 1);
JS
node run.mjs
