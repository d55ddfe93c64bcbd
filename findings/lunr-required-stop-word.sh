#!/usr/bin/env bash
# lunr removes stop words from the index, but not from a query, where an unknown word does no harm.
# If all words are required, it does: "+customer +not +found" finds nothing, although the message is
# "Customer not found". Run the words of the query through lunr.stopWordFilter first.
# Partly known: olivernn/lunr.js, issue 480, where a stop word alone finds nothing, and issues 201
# and 233, which remove them from queries, too. Nothing was found on required words.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lunr@2.3.9
cat > run.mjs <<'JS'
import lunr from 'lunr';

const index = lunr(function () {
  this.ref('code');
  this.field('message');
  this.add({ code: 8015, message: 'Customer not found' });
});
const found = (tokens) => index.query((query) => {
  query.term(tokens, { presence: lunr.Query.presence.REQUIRED });
}).map(({ ref }) => ref).join() || 'nothing';
const words = lunr.tokenizer('customer not found');
const optional = index.search('customer not found').map(({ ref }) => ref).join();
const filtered = found(words.filter((word) => lunr.stopWordFilter(word)));
const seen = `optional ${optional}; required ${found(words)}; required without stop words ${filtered}`;
console.log('lunr 2.3.9, a search for the message itself');
console.log('expected: optional 8015; required 8015; required without stop words 8015');
console.log(`seen:     ${seen}`);
process.exit(seen === 'optional 8015; required nothing; required without stop words 8015' ? 0 : 1);
JS
node run.mjs
