#!/usr/bin/env bash
# Orama ranks by BM25, but its tokenizer drops repeated words, so term frequency does not count. The
# option allowDuplicates keeps them and reverses the order: document frequency then counts
# occurrences, not documents, and a word with more occurrences than there are documents has a
# negative idf. The text that repeats it most comes last.
# No report was found. The documentation says that duplicates are removed by default.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.18
cat > run.mjs <<'JS'
import { create, insert, search } from '@orama/orama';

const db = create({ schema: { text: 'string' }, components: { tokenizer: { allowDuplicates: true } } });
insert(db, { id: 'once', text: 'timeout of the first server' });
insert(db, { id: 'twice', text: 'timeout after timeout of server' });
insert(db, { id: 'four times', text: 'timeout timeout timeout timeout server' });
const { hits } = search(db, { term: 'timeout' });
const order = hits.map(({ id }) => id).join(', ');
const negative = hits.every(({ score }) => score < 0);
console.log('@orama/orama 3.1.18');
console.log('expected: four times, twice, once; positive scores');
console.log(`seen:     ${order}; ${negative ? 'negative' : 'positive'} scores`);
process.exit(order === 'once, twice, four times' && negative ? 0 : 1);
JS
node run.mjs
