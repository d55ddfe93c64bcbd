#!/usr/bin/env bash
# The selector :empty matches elements without child nodes, including text. happy-dom looks only at
# child elements: a cell with a code in it counts as empty, and :not(:empty) does not find it. A
# test that no cell is empty fails, and a test that a message area is empty passes.
# toBeEmptyDOMElement() and textContent work.
# No report was found. The documentation does not list selectors.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund happy-dom@21.0.4 jsdom@29.1.1
cat > run.mjs <<'JS'
import { Window } from 'happy-dom';
import { JSDOM } from 'jsdom';

const counts = (document) => {
  document.body.innerHTML = '<table><tr><td>701</td><td></td><td><b>8015</b></td></tr></table>';
  const number = (selector) => document.querySelectorAll(selector).length;
  return `td:empty ${number('td:empty')}, td:not(:empty) ${number('td:not(:empty)')}`;
};
const window = new Window();
const expected = counts(new JSDOM().window.document);
const seen = counts(window.document);
await window.happyDOM.close();
console.log('happy-dom 21.0.4; expected as in jsdom 29.1.1 and browsers');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(expected === 'td:empty 1, td:not(:empty) 2' && seen === 'td:empty 2, td:not(:empty) 1' ? 0 : 1);
JS
node run.mjs
