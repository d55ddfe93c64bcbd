#!/usr/bin/env bash
# In INI, a property belongs to the section above it, so those without a section must come first.
# js-ini writes an object in its own order: a property after a section becomes part of that section
# when the text is read again, and replaces its property of that name. There is no error. ini, which
# writes those without a section first, keeps both. With js-ini, put them first.
# No report was found; the README does not mention the order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund js-ini@1.6.0 ini@6.0.0
cat > run.mjs <<'JS'
import ini from 'ini';
import jsIni from 'js-ini';

const codes = { lamp: { text: 'Lamp is off', level: 'error' }, level: 'info' };
const again = ({ parse, stringify }) => {
  const { level, lamp } = parse(stringify(codes));
  return `level ${level}, of the lamp ${lamp.level}`;
};
const expected = again(ini);
const seen = again(jsIni);
console.log('js-ini 1.6.0, ini 6.0.0');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const outcomes = ['level info, of the lamp error', 'level undefined, of the lamp info'];
process.exit(expected === outcomes[0] && seen === outcomes[1] ? 0 : 1);
JS
node run.mjs
