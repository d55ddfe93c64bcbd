#!/usr/bin/env bash
# CSS ignores a declaration that a renderer does not support, so that a fallback before it applies:
# "fill: red; fill: oklch(…)" is red in an old browser. In resvg the unsupported value overrides the
# fallback, and even a fill attribute, and renders black.
# Known: linebender/resvg, issue 914, open, on strokes, which disappear.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @resvg/resvg-js@2.6.2
cat > run.mjs <<'JS'
import { Resvg } from '@resvg/resvg-js';

const colourOf = (attributes) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" ${attributes}/></svg>`;
  return [...new Resvg(svg).render().pixels.slice(0, 3)].join(' ');
};
const plain = colourOf('style="fill: red"');
const declared = colourOf('style="fill: red; fill: oklch(63% 0.26 29)"');
const attribute = colourOf('fill="red" style="fill: oklch(63% 0.26 29)"');
const seen = `red ${plain}; red, then oklch ${declared}; attribute red, style oklch ${attribute}`;
console.log('@resvg/resvg-js 2.6.2');
console.log('expected: 255 0 0, or nearly so, for all three');
console.log(`seen:     ${seen}`);
process.exit(seen === 'red 255 0 0; red, then oklch 0 0 0; attribute red, style oklch 0 0 0' ? 0 : 1);
JS
node run.mjs
