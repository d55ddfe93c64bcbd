#!/usr/bin/env bash
# JMESPath's to_number() parses a string that is a JSON number and returns null for any other. In
# both packages here it converts as JavaScript does: an empty code is 0, and "0x2bd" is 701. A
# filter for small numbers finds every entry whose code is empty. Add the condition code != ''.
# Partly known: adobe/json-formula, issue 172, on a related language; jmespath/jmespath.js, issue
# 51: its comparisons follow JavaScript, too, which is why the filter runs in the other package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jmespath@0.16.0 @jmespath-community/jmespath@1.3.0
cat > run.mjs <<'JS'
import community from '@jmespath-community/jmespath';
import jmespath from 'jmespath';

const numbers = ({ search }) => ['701', 'V1', '', '0x2bd'].map((text) => search(text, 'to_number(@)')).map(String).join(' ');
const statuses = [{ code: '201' }, { code: '' }, { code: '8015' }, { code: 'V1' }];
const small = community.search(statuses, '[?to_number(code) < `500`].code');
const seen = `${numbers(jmespath)}; ${numbers(community)}; below 500: ${JSON.stringify(small)}`;
console.log('jmespath 0.16.0, @jmespath-community/jmespath 1.3.0');
console.log('expected: 701 null null null; 701 null null null; below 500: ["201"]');
console.log(`seen:     ${seen}`);
process.exit(seen === '701 null 0 701; 701 null 0 701; below 500: ["201",""]' ? 0 : 1);
JS
node run.mjs
