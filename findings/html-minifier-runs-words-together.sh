#!/usr/bin/env bash
# With collapseWhitespace, html-minifier-terser keeps the spaces around inline elements, which it
# knows from a list. The list lacks <data>, <output>, <meter>, <slot> and custom elements, so the
# page shows "Code701unknown". conservativeCollapse keeps a space everywhere.
# Partly known: kangax/html-minifier, issue 1070, open, on <output>; a comment there says that
# html-minifier-terser has fixed it. The README names no elements.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund html-minifier-terser@7.2.0
cat > run.mjs <<'JS'
import { minify } from 'html-minifier-terser';

const names = ['b', 'data', 'output', 'status-code'];
const texts = async (options) => {
  const kept = await Promise.all(names.map(async (name) => {
    const html = await minify(`<p>Code <${name}>701</${name}> unknown</p>`, { collapseWhitespace: true, ...options });
    return `${name}: ${html.replace(/<[^>]*>/g, '')}`;
  }));
  return kept.join(', ');
};
const expected = await texts({ conservativeCollapse: true });
const seen = await texts({});
console.log('html-minifier-terser 7.2.0');
console.log(`expected: ${expected} (as with conservativeCollapse)`);
console.log(`seen:     ${seen}`);
const right = names.map((name) => `${name}: Code 701 unknown`).join(', ');
const known = 'b: Code 701 unknown, data: Code701unknown, output: Code701unknown, status-code: Code701unknown';
process.exit(expected === right && seen === known ? 0 : 1);
JS
node run.mjs
