#!/usr/bin/env bash
# A byte order mark makes a browser read a Markdown file as UTF-8 if the host sends no charset.
# Three parsers treat it as a letter, so a heading on the first line becomes a paragraph.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund markdown-it@14.1.0 marked@16.4.1 commonmark@0.31.2
cat > run.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';

const text = '\ufeff# 8015\n';
const tag = (html) => /<(h1|p)>/.exec(html)?.[1];
const micromark = tag(new HtmlRenderer().render(new Parser().parse(text)));
const seen = `markdown-it ${tag(new MarkdownIt().render(text))}, marked ${tag(marked(text))}, commonmark.js ${micromark}`;
console.log('markdown-it 14.1.0, marked 16.4.1, commonmark.js 0.31.2');
console.log('expected: a heading (h1) in all');
console.log(`seen:     ${seen}`);
process.exit(seen === process.env.SEEN ? 0 : 1);
JS
SEEN='markdown-it p, marked p, commonmark.js p' node run.mjs
