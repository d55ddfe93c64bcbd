#!/usr/bin/env bash
# In Markdown, paragraphs that begin with "701." and "8015." would be a list, so turndown and
# node-html-markdown escape the dot. In CommonMark "701)" and "8015)" are a list, too, but they do
# not escape those: the paragraphs become one list, numbered 701 and 702. mdast-util-to-markdown,
# which rehype-remark is used with, escapes both.
# Partly known: mixmark-io/turndown, pull request 531, open, on the list. Nothing was found on
# node-html-markdown or on the numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund turndown@7.2.5 node-html-markdown@2.0.0 markdown-it@15.0.3 \
  hast-util-from-html@2.1.0 hast-util-to-mdast@10.1.3 mdast-util-to-markdown@2.2.3
cat > run.mjs <<'JS'
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import MarkdownIt from 'markdown-it';
import { toMarkdown } from 'mdast-util-to-markdown';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import Turndown from 'turndown';

const converters = {
  turndown: (html) => new Turndown().turndown(html),
  'node-html-markdown': (html) => NodeHtmlMarkdown.translate(html),
  'mdast-util-to-markdown': (html) => toMarkdown(toMdast(fromHtml(html, { fragment: true }))),
};
const begins = (mark) => {
  const html = `<p>701${mark} Lamp</p><p>8015${mark} Bulb</p>`;
  return Object.entries(converters).map(([name, convert]) => {
    const rendered = new MarkdownIt().render(convert(html));
    return `${name} ${rendered.includes('8015') ? 'keeps 8015' : rendered.match(/<ol start="\d+">/)}`;
  }).join(', ');
};
const usual = begins('.');
const seen = begins(')');
console.log('turndown 7.2.5, node-html-markdown 2.0.0, mdast-util-to-markdown 2.2.3; read by markdown-it 15.0.3');
console.log(`expected: ${usual} (as with a dot)`);
console.log(`seen:     ${seen}`);
const keeps = 'turndown keeps 8015, node-html-markdown keeps 8015, mdast-util-to-markdown keeps 8015';
const known = 'turndown <ol start="701">, node-html-markdown <ol start="701">, mdast-util-to-markdown keeps 8015';
process.exit(usual === keeps && seen === known ? 0 : 1);
JS
node run.mjs
