#!/usr/bin/env bash
# In HTML, the text "<Code>" is written as "&lt;Code&gt;", so that it is not a tag.
# string-strip-html decodes first and then strips: the placeholder in a message is lost, and so is
# the type of a list. With skipHtmlDecoding they stay, as entities. html-to-text keeps the text.
# Partly documented: that option, which says that entities are decoded by default. No report was
# found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund string-strip-html@13.7.6 html-to-text@10.0.1
cat > run.mjs <<'JS'
import { convert } from 'html-to-text';
import { stripHtml } from 'string-strip-html';

const cells = ['<td>Field &lt;customer_id&gt; is missing</td>', '<td>List&lt;Code&gt;</td>'];
const expected = cells.map((cell) => convert(cell)).join(', ');
const seen = cells.map((cell) => stripHtml(cell).result).join(', ');
console.log('string-strip-html 13.7.6; expected as in html-to-text 10.0.1');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const changed = expected !== 'Field <customer_id> is missing, List<Code>' || seen !== 'Field is missing, List';
process.exit(changed ? 1 : 0);
JS
node run.mjs
