#!/usr/bin/env bash
# best-effort-json-parser reads truncated JSON, as it comes from a stream. It reads a number with an
# exponent only up to the e, which it takes for the start of a new key: 1.5e3 becomes 1.5, and the
# complete property after it is lost under a wrong key. There is no error. The same text in full is
# read correctly, because it goes to JSON.parse() first.
# No report was found. The README describes partial data, but does not mention numbers.
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
