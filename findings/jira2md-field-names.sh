#!/usr/bin/env bash
# In Jira, "_" marks emphasis around words, but not inside them, nor inside {{…}} or {code}. jira2md
# turns every pair of them on a line into "*", even in code: customer_card_id becomes
# customer*card*id in Markdown, and a search for the field name finds nothing.
# Known for its ancestor: FokkeZB/J2M, issue 11, on {noformat}, and for a port to Go. No report on
# this package was found; its README lists what is converted.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jira2md@3.0.1
cat > run.mjs <<'JS'
import jira2md from 'jira2md';

const convert = (text) => jira2md.to_markdown(text).trim().replaceAll('\n', ' ');
const seen = ['customer_card_id', '{{customer_card_id}}', '{code}\ncustomer_card_id\n{code}'].map(convert).join(', ');
console.log('jira2md 3.0.1');
console.log('expected: customer_card_id, `customer_card_id`, ``` customer_card_id ```');
console.log(`seen:     ${seen}`);
process.exit(seen === 'customer*card*id, `customer*card*id`, ``` customer*card*id ```' ? 0 : 1);
JS
node run.mjs
