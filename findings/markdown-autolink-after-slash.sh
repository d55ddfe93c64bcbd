#!/usr/bin/env bash
# GFM's autolinks are one syntax extension, shared by micromark's HTML and mdast's trees. After a
# slash the two disagree: the HTML has plain text, the tree a link that a later search in its text
# nodes adds. That link and the text around it have no position. With version 2.0.1 of the mdast
# extension both had plain text.
# Partly known: syntax-tree/mdast-util-gfm-autolink-literal, issues 6 and 19, on missing positions.
# No report on the disagreement was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund micromark@4.0.3 mdast-util-from-markdown@2.1.0 \
  micromark-extension-gfm-autolink-literal@2.1.0 mdast-util-gfm-autolink-literal@2.1.0
cat > run.mjs <<'JS'
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { micromark } from 'micromark';
import { gfmAutolinkLiteral, gfmAutolinkLiteralHtml } from 'micromark-extension-gfm-autolink-literal';

const extensions = [gfmAutolinkLiteral()];
const seenIn = (text) => {
  const html = micromark(text, { extensions, htmlExtensions: [gfmAutolinkLiteralHtml()] });
  const tree = fromMarkdown(text, { extensions, mdastExtensions: [gfmAutolinkLiteralFromMarkdown()] });
  const nodes = tree.children[0].children.map(({ type, position }) => `${type}${position ? '' : ' without position'}`);
  return `HTML ${html.includes('<a ') ? 'link' : 'text'}, tree ${nodes.join(' + ')}`;
};
const seen = ['Mail help@example.com', 'Mail sales/help@example.com'].map(seenIn);
console.log('micromark 4.0.3, mdast-util-from-markdown 2.1.0, their gfm-autolink-literal extensions 2.1.0');
console.log('expected: HTML and tree agree, and each node of the tree has a position');
console.log(`seen:     ${seen.join('; after a slash: ')}`);
const [usual, slash] = seen;
process.exit(usual === 'HTML link, tree text + link' && slash === 'HTML text, tree text without position + link without position' ? 0 : 1);
JS
node run.mjs
