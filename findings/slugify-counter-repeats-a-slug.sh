#!/usr/bin/env bash
# slugifyWithCounter() makes unique ids for headings: the second "Status" is "status-2". It does not
# mark that as taken, so a heading "Status 2" gets the same id, and a link to it goes to the other.
# github-slugger, whose counter starts at 1, keeps "Status 1" distinct.
# Known elsewhere: Flet/github-slugger, issue 19, fixed. Nothing was found on this package, whose
# README says that the ids are unique.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @sindresorhus/slugify@3.0.1 github-slugger@2.0.0
cat > run.mjs <<'JS'
import { slugifyWithCounter } from '@sindresorhus/slugify';
import GithubSlugger from 'github-slugger';

const slugify = slugifyWithCounter();
const slugger = new GithubSlugger();
const counted = ['Status', 'Status', 'Status 2'].map((heading) => slugify(heading)).join(', ');
const usual = ['Status', 'Status', 'Status 1'].map((heading) => slugger.slug(heading)).join(', ');
const seen = `@sindresorhus/slugify ${counted}; github-slugger ${usual}`;
console.log('@sindresorhus/slugify 3.0.1, github-slugger 2.0.0');
console.log('expected: three ids each, all different');
console.log(`seen:     ${seen}`);
const known = '@sindresorhus/slugify status, status-2, status-2; github-slugger status, status-1, status-1-1';
process.exit(seen === known ? 0 : 1);
JS
node run.mjs
