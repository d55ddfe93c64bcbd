#!/usr/bin/env bash
# In a text of EDN, \n is a line break and \t a tabulator, as in Java. jsedn reads \" and \\ but
# keeps these: a message of two lines is one line with a backslash and an n in it. What it writes
# itself has real line breaks, which are allowed, so that only documents of others are hit.
# edn-data reads them right.
# No report on jsedn was found. Its README says nothing on such characters.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsedn@0.4.1 edn-data@1.2.2
cat > run.mjs <<'JS'
import { parseEDNString } from 'edn-data';
import jsedn from 'jsedn';

const documents = [
  String.raw`"Lamp\nis off"`,
  String.raw`"701\tLamp"`,
  String.raw`"the \"red\" lamp"`,
  String.raw`"a\\b"`,
];
const texts = (parse) => documents.map((text) => JSON.stringify(parse(text))).join(' ');
const expected = texts(parseEDNString);
const seen = texts((text) => jsedn.toJS(jsedn.parse(text)));
console.log('jsedn 0.4.1; expected as in edn-data 1.2.2');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = String.raw`"Lamp\nis off" "701\tLamp" "the \"red\" lamp" "a\\b"`;
const wrong = String.raw`"Lamp\\nis off" "701\\tLamp" "the \"red\" lamp" "a\\b"`;
process.exit(expected === right && seen === wrong ? 0 : 1);
JS
node run.mjs
