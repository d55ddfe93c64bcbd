#!/usr/bin/env bash
# php-array-reader reads a PHP array into JavaScript, with texts, numbers and null, says its README.
# It drops negative numbers: [-1, 701, 8015] becomes [701, 8015], so that each item moves, and
# 'shift' => -2 is undefined, without an error. Hexadecimal numbers are 0, and 1_000 is 1. The
# similar php-array-parser keeps negative integers.
# No report was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund php-array-reader@2.1.4 php-array-parser@1.0.1
cat > run.mjs <<'JS'
import parser from 'php-array-parser';
import { fromString } from 'php-array-reader';

const lists = ['[-1, 701, 8015]', "['code' => 701, 'shift' => -2]"];
const expected = lists.map((php) => JSON.stringify(parser.parse(php))).join(' ');
const seen = [...lists, '[0x1F, 1_000]'].map((php) => JSON.stringify(fromString(php))).join(' ');
console.log(`php-array-reader 2.1.4, for ${lists.join(', ')} and [0x1F, 1_000]; expected as in php-array-parser 1.0.1`);
console.log(`expected: ${expected} [31,1000]`);
console.log(`seen:     ${seen}`);
const right = '[-1,701,8015] {"code":701,"shift":-2}';
process.exit(expected === right && seen === '[701,8015] {"code":701} [0,1]' ? 0 : 1);
JS
node run.mjs
