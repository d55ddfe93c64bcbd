#!/usr/bin/env bash
# In an Orama filter, properties side by side must all match, and so must the parts of `and`. A
# property beside `and`, `or` or `not` is ignored without an error: "version V1, and category error
# or warning" finds V2 as well. Put everything into one `and`.
# No report was found. The documentation says that properties are combined with an implicit `and`,
# and has no example of both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @orama/orama@3.1.18
cat > run.mjs <<'JS'
import { create, insert, search } from '@orama/orama';

const db = create({ schema: { category: 'enum', version: 'enum' } });
insert(db, { id: '701', category: 'error', version: 'V1' });
insert(db, { id: '702', category: 'warning', version: 'V2' });
insert(db, { id: '200', category: 'success', version: 'V1' });
const found = (where) => search(db, { term: '', where }).hits.map(({ id }) => id).join(', ');
const version = { version: { eq: 'V1' } };
const or = [{ category: { eq: 'error' } }, { category: { eq: 'warning' } }];
const not = { category: { eq: 'success' } };
const inside = `or ${found({ and: [version, { or }] })}; not ${found({ and: [version, { not }] })}`;
const beside = `or ${found({ ...version, or })}; not ${found({ ...version, not })}`;
console.log('@orama/orama 3.1.18');
console.log(`expected: ${inside} (as with both in one and)`);
console.log(`seen:     ${beside}`);
process.exit(inside === 'or 701; not 701' && beside === 'or 701, 702; not 701, 702' ? 0 : 1);
JS
node run.mjs
