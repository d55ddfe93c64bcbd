#!/usr/bin/env bash
# interpolate-json fills in the placeholders of a text or an object. For an object, it does so in
# its JSON without escaping values: \n and \t in a path become a line break and a tab, and two
# backslashes become one, without an error. A quote or a line break in a value throws. In a text,
# such values are correct. In both, 0 and false count as missing and leave nothing.
# No report was found; according to the wiki, only values that do not exist become an empty text,
# and false is filled in.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund interpolate-json@3.0.0
cat > run.cjs <<'JS'
const { interpolation } = require('interpolate-json');

const share = '\\\\lamps\\new\\temp';
const inObject = interpolation.expand({ from: '${share}' }, { share }).from;
const inText = interpolation.expand('${share}', { share });
const zero = interpolation.expand('Code ${code}', { code: 0 });
const seen = JSON.stringify([inObject, inText, zero]);
console.log('interpolate-json 3.0.0: a path in an object and in a text, and the code 0; as JSON');
console.log(`expected: ${JSON.stringify([share, share, 'Code 0'])}`);
console.log(`seen:     ${seen}`);
process.exit(seen === JSON.stringify(['\\lamps\new\temp', share, 'Code ']) ? 0 : 1);
JS
node run.cjs
