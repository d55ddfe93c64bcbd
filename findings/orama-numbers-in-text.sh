#!/usr/bin/env bash
# A tolerance is meant for misspelt words. Orama also applies it to numbers, and a code that differs
# by one digit scores as high as the code itself: a search for 1012 returns 1011 first.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.16
cat > run.mjs <<'JS'
import { create, insert, search } from '@orama/orama';

const db = create({ schema: { code: 'string', text: 'string' } });
for (const code of ['1011', '1012', '1013']) insert(db, { id: code, code, text: 'Mobile is invalid' });
const { hits } = search(db, { term: '1012', tolerance: 1 });
const seen = hits.map(({ id, score }) => `${id} ${score.toFixed(3)}`).join(', ');
const same = new Set(hits.map(({ score }) => score.toFixed(6))).size === 1;
console.log('@orama/orama 3.1.16');
console.log('expected: 1012 first, with a higher score than numbers one digit off');
console.log(`seen:     ${seen}`);
process.exit(hits.length === 3 && same ? 0 : 1);
JS
node run.mjs
