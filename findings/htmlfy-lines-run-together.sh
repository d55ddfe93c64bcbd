#!/usr/bin/env bash
# In HTML, a line break is white space and separates words. htmlfy deletes it, unless the next line
# is indented: "Code" and "701" on two lines become "Code701", and two codes become one number. Both
# minify() and prettify(), which is meant for formatting pages, do this, and also join the lines of
# <pre>, unless `ignore` names it. js-beautify keeps the words apart.
# Partly known: j4crev/htmlfy, issue 28, closed, on an extra space after inline elements. Nothing
# was found on line breaks. The README says that minify() turns the HTML into a single line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund htmlfy@1.1.0 js-beautify@1.15.4 parse5@8.0.0
cat > run.mjs <<'JS'
import beautify from 'js-beautify';
import { minify, prettify } from 'htmlfy';
import { parseFragment } from 'parse5';

const html = '<p>Code\n701 is\n  off</p><p>701\n8015</p><pre>701 on\n8015 off</pre>';
const text = ({ value, childNodes = [] }) => value ?? childNodes.map(text).join('');
const words = (markup) => text(parseFragment(markup)).trim().split(/\s+/).join(' ');
const separate = (format) => html.split(/(?=<p)/).map((part) => words(format(part))).join(', ');
const expected = separate((part) => beautify.html(part));
const seen = separate((part) => prettify(part));
const minified = separate((part) => minify(part));
console.log('htmlfy 1.1.0; expected as in js-beautify 1.15.4');
console.log(`expected: prettify: ${expected}; minify: the same`);
console.log(`seen:     prettify: ${seen}; minify: ${minified}`);
const outcome = 'Code701 is off, 7018015, 701 on8015 off';
const right = expected === 'Code 701 is off, 701 8015, 701 on 8015 off';
process.exit(right && seen === outcome && minified === outcome ? 0 : 1);
JS
node run.mjs
