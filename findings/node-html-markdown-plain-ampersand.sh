#!/usr/bin/env bash
# In a link, HTML allows a plain "&", and "&section=" is not "§": in an attribute, a name without a
# semicolon stays text before a letter, a digit or "=". node-html-markdown decodes it as in text, so
# "?v=1&section=701" becomes "?v=1§ion=701", and the page of the code is not found. The names
# region, currency, copy, param and timestamp are affected, too. turndown and rehype-remark keep the
# URL.
# Known elsewhere: cheeriojs/cheerio, issue 445, fixed. No report on this package was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund node-html-markdown@2.0.0 turndown@7.2.5
cat > run.mjs <<'JS'
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';

const link = '<a href="/codes?v=1&section=701&currency=eur">701</a>';
const expected = new Turndown().turndown(link);
const seen = NodeHtmlMarkdown.translate(link);
console.log('node-html-markdown 2.0.0; expected as in turndown 7.2.5');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const changed = expected !== '[701](/codes?v=1&section=701&currency=eur)' || seen !== '[701](/codes?v=1§ion=701¤cy=eur)';
process.exit(changed ? 1 : 0);
JS
node run.mjs
