#!/usr/bin/env bash
# The tag <ac:link> of a Confluence export is an autolink in Markdown: "ac" is taken for a URL
# scheme, so the tag is shown as text. Its closing tag is plain text.
# mdast-util-from-markdown 2.1.0.
# Expected: inline HTML, or text, for both tags.
# Seen: a link to "ac:link", then text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mdast-util-from-markdown@2.1.0 >/dev/null
cat >check.mjs <<'JS'
import { fromMarkdown } from 'mdast-util-from-markdown';
const [paragraph] = fromMarkdown('<ac:link>page</ac:link>').children;
const seen = paragraph.children.map((node) => `${node.type} ${node.url ?? node.value}`).join(', ');
console.log(seen);
process.exit(seen === 'link ac:link, text page</ac:link>' ? 0 : 1);
JS
node check.mjs
