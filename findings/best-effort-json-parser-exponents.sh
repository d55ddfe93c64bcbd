#!/usr/bin/env bash
# best-effort-json-parser reads JSON that is cut off, as it comes from a stream. A number with an
# exponent is read as far as the e, which begins the name of a new property: the value is 1.5 for
# 1.5e3, and the property after it, which is complete, is lost under a name of its own. There is no
# error. The same text with its end is read right, as it goes to JSON.parse() first.
# No report of it was found. The README has partial data for what is not complete, nothing on numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund best-effort-json-parser@1.5.1
cat > run.mjs <<'JS'
import { parse } from 'best-effort-json-parser';

const text = '{"delay": 1.5e3, "code": 8015, "text": "Lamp off"}';
const end = text.length - 4;
const show = (value) => JSON.stringify(value);
const whole = show(parse(text));
const seen = show(parse(text.slice(0, end)));
console.log(`best-effort-json-parser 1.5.1, for ${text.slice(0, end)}`);
console.log('expected: {"delay":1500,"code":8015,"text":"Lamp o"}');
console.log(`seen:     ${seen}`);
const known = '{"delay":1.5,"e3, \\"code\\"":8015,"text":"Lamp o"}';
process.exit(whole === '{"delay":1500,"code":8015,"text":"Lamp off"}' && seen === known ? 0 : 1);
JS
node run.mjs
