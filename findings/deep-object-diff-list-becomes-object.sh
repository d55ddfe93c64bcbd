#!/usr/bin/env bash
# In JSON, a list and an object are different values. deep-object-diff only compares their contents:
# [] and {}, which PHP easily confuses, count as equal, and so do [701,8015] and {"0":701,"1":8015}.
# A comparison of two responses then misses a change that breaks clients. If an entry differs as
# well, the result has only that entry. microdiff finds the change.
# Known elsewhere: flitbit/diff, pull request 36, merged. For this package, issue 94, open, is about
# lists that become objects in its result. The README names both lists and objects.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund deep-object-diff@1.1.9 microdiff@1.5.0
cat > run.mjs <<'JS'
import { detailedDiff, diff } from 'deep-object-diff';
import microdiff from 'microdiff';

const pairs = [
  [{ codes: [] }, { codes: {} }],
  [{ codes: [701, 8015] }, { codes: { 0: 701, 1: 8015 } }],
];
const count = (changes) => Object.keys(changes).length;
const expected = pairs.map((pair) => count(microdiff(...pair))).join(' and ');
const seen = pairs.map((pair) => count(diff(...pair))).join(' and ');
const detailed = Object.values(detailedDiff(...pairs[1])).map(count).join(' ');
console.log('deep-object-diff 1.1.9, microdiff 1.5.0');
console.log(`expected: ${expected} changes`);
console.log(`seen:     ${seen} changes; added, deleted and updated: ${detailed}`);
process.exit(expected === '1 and 1' && seen === '0 and 0' && detailed === '0 0 0' ? 0 : 1);
JS
node run.mjs
