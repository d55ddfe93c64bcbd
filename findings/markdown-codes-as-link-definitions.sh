#!/usr/bin/env bash
# A list of codes written as "[701]: Lamp" is valid Markdown that shows nothing: each line is a link
# definition. With a message of two words it is a paragraph again.
# mdast-util-from-markdown 2.1.0.
# Expected: two lines of the same form are both text, or both hidden.
# Seen: "[701]: Lamp" is a definition, "[702]: Lamp off" is a paragraph.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mdast-util-from-markdown@2.1.0 >/dev/null
cat >check.mjs <<'JS'
import { fromMarkdown } from 'mdast-util-from-markdown';
const typesOf = (markdown) => fromMarkdown(markdown).children.map(({ type }) => type).join();
const seen = `${typesOf('[701]: Lamp\n')} ${typesOf('[702]: Lamp off\n')}`;
console.log(seen);
process.exit(seen === 'definition paragraph' ? 0 : 1);
JS
node check.mjs
