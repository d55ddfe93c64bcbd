#!/usr/bin/env bash
# In JSON, a list and an object are different values. deep-object-diff only compares what is in
# them: [] and {}, which PHP easily mixes up, have no difference, nor have [701,8015] and
# {"0":701,"1":8015}. So a comparison of two responses finds nothing where clients break. Where an
# entry differs as well, only that one is in the result. microdiff finds the change.
# Known for others: flitbit/diff, pull request 36, merged. For this package, issue 94, open, is on
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
