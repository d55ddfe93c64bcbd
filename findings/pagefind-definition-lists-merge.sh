#!/usr/bin/env bash
# Minified and prerendered HTML has no white space between tags. There, Pagefind separates the words
# of paragraphs, list items and data cells, but not those of <dt> and <dd>, of header cells, or of
# <summary> and the text after it: a definition list is one word in the index, found only by its
# beginning.
# No report was found; Pagefind's pull requests 398 and 412 split such a word where a digit or an
# upper-case letter begins, so "701Status" is found, but "couponexpired" is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pagefind@1.6.0
cat > run.mjs <<'JS'
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

const indexed = async (body) => {
  const { index } = await createIndex();
  await index.addHTMLFile({ sourcePath: 'index.html', content: `<html lang="en"><body>${body}</body></html>` });
  const { files } = await index.getFiles();
  const fragment = gunzipSync(files.find(({ path }) => path.endsWith('.pf_fragment')).content).toString();
  const { content, word_count } = JSON.parse(fragment.slice(fragment.indexOf('{')));
  return `${content} (${word_count})`;
};
const items = await indexed('<ul><li>coupon</li><li>expired</li></ul>');
const list = await indexed('<dl><dt>coupon</dt><dd>expired</dd><dt>points</dt><dd>missing</dd></dl>');
const heading = await indexed('<table><tr><th>code</th><th>text</th></tr></table>');
await close();
const seen = `${items}; ${list}; ${heading}`;
console.log('pagefind 1.6.0');
console.log('expected: coupon. expired. (2); coupon expired points missing (4); code text (2), with or without stops');
console.log(`seen:     ${seen}`);
process.exit(seen === 'coupon. expired. (2); couponexpiredpointsmissing (1); codetext (1)' ? 0 : 1);
JS
node run.mjs
