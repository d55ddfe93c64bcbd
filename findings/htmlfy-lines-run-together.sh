#!/usr/bin/env bash
# A line break in HTML is white space, and separates words. htmlfy takes it out and puts nothing
# there, unless the next line is indented: "Code" and "701" in two lines become "Code701", and two
# codes one number. Its minify() does so, and prettify() too, which is there to format a page. The
# lines of <pre> run together as well, unless `ignore` names it. js-beautify keeps the words apart.
# Known in part: j4crev/htmlfy, issue 28, closed, on a space too many after inline elements. Nothing
# was found on lines. The README says that minify() makes a single line of the HTML.
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
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}; minified: ${minified}`);
const outcome = 'Code701 is off, 7018015, 701 on8015 off';
const right = expected === 'Code 701 is off, 701 8015, 701 on 8015 off';
process.exit(right && seen === outcome && minified === outcome ? 0 : 1);
JS
node run.mjs
