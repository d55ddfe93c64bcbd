#!/usr/bin/env bash
# Porter's stemmer cuts "status" to "statu" and "statuses" to "status": a word and its plural have
# different stems, and so do bonus, campus and their plurals. lunr uses it and does not find
# "Invalid status" for "statuses". Snowball's English stemmer (Porter2) keeps the s of words in -us.
# Partly known: words/stemmer, issue 7, says that "statu" is right. No report on the plural was
# found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lunr@2.3.9 stemmer@2.0.1 snowball-stemmers@0.6.0
cat > run.mjs <<'JS'
import lunr from 'lunr';
import snowball from 'snowball-stemmers';
import { stemmer } from 'stemmer';

const words = ['status', 'statuses', 'bonus', 'bonuses'];
const english = snowball.newStemmer('english');
const index = lunr(function () {
  this.ref('id');
  this.field('text');
  this.add({ id: 'singular', text: 'Invalid status' });
  this.add({ id: 'plural', text: 'Invalid statuses' });
});
const found = index.search('statuses').map(({ ref }) => ref).join(', ');
const porter = words.map(stemmer).join(' ');
const porter2 = words.map((word) => english.stem(word)).join(' ');
const seen = `stemmer ${porter}; snowball-stemmers ${porter2}; lunr finds ${found}`;
console.log('lunr 2.3.9, stemmer 2.0.1, snowball-stemmers 0.6.0');
console.log('expected: one stem for a word and its plural; lunr finds singular, plural');
console.log(`seen:     ${seen}`);
process.exit(seen === process.env.SEEN ? 0 : 1);
JS
SEEN='stemmer statu status bonu bonus; snowball-stemmers status status bonus bonus; lunr finds plural' node run.mjs
