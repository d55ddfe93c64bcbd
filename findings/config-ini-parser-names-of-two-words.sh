#!/usr/bin/env bash
# In INI, the name is everything before the equals sign, with its spaces. config-ini-parser keeps
# only the last word: "error code" and "status code" both become "code", and get() returns the first
# one, without an error. Its own set() and stringify() write such names, but it cannot find them
# afterwards. iniparser skips such a line. ini reads the names as they are.
# No report was found on either; the READMEs only have names of one word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund config-ini-parser@1.6.1 iniparser@1.0.5 ini@6.0.0
cat > run.mjs <<'JS'
import { ConfigIniParser } from 'config-ini-parser';
import ini from 'ini';
import iniparser from 'iniparser';

const text = '[lamp]\nerror code = 701\nstatus code = 8015\nlevel = info';
const parser = new ConfigIniParser().parse(text);
const show = (entries) => entries.map(([name, value]) => `${name}: ${value}`).join(', ');
const expected = show(Object.entries(ini.parse(text).lamp));
const seen = show(parser.items('lamp'));
const other = show(Object.entries(iniparser.parseString(text).lamp));
const own = new ConfigIniParser().addSection('lamp').set('lamp', 'error code', '701');
const again = new ConfigIniParser().parse(own.stringify());
const found = again.isHaveOption('lamp', 'error code');
console.log('config-ini-parser 1.6.1, iniparser 1.0.5, ini 6.0.0');
console.log(`expected: ${expected}; what was set is there: true`);
console.log(`seen:     ${seen}; what was set is there: ${found}; iniparser: ${other}`);
const outcomes = [
  'error code: 701, status code: 8015, level: info',
  'code: 701, code: 8015, level: info',
  'level: info',
];
const same = [expected, seen, other].every((outcome, index) => outcome === outcomes[index]);
process.exit(same && !found ? 0 : 1);
JS
node run.mjs
