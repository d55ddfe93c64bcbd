#!/usr/bin/env bash
# In SQL, UPPER and LOWER of NULL are NULL. In AlaSQL they are the text "NULL" and "null": a
# case-insensitive search for "null" or "u" finds every entry without a text, and GROUP BY gets a
# group of that name. Entries that lack the property altogether are not affected, nor are those of a
# table made with CREATE TABLE, where NULL becomes undefined.
# Partly known: AlaSQL/alasql, issue 2155, fixed, on ROUND(NULL). Nothing was found on texts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund alasql@4.19.1
cat > run.mjs <<'JS'
import alasql from 'alasql';

const statuses = [{ code: '701', text: 'Lamp off' }, { code: '8015', text: null }, { code: '0604' }];
const found = alasql("SELECT code FROM ? WHERE LOWER(text) LIKE '%u%'", [statuses]).map(({ code }) => code);
const [upper] = alasql("SELECT UPPER(text) AS text FROM ? WHERE code = '8015'", [statuses]);
const [same] = alasql("SELECT text FROM ? WHERE code = '8015'", [statuses]);
const seen = `${JSON.stringify(found)} for "u", ${JSON.stringify(upper.text ?? null)} for UPPER, ${JSON.stringify(same.text)} without it`;
console.log('alasql 4.19.1, for a text that is null');
console.log('expected: [] for "u", null for UPPER, null without it');
console.log(`seen:     ${seen}`);
process.exit(seen === '["8015"] for "u", "NULL" for UPPER, null without it' ? 0 : 1);
JS
node run.mjs
