#!/usr/bin/env bash
# In an EDN string, \n is a line break and \t a tab, as in Java. jsedn reads \" and \\, but leaves
# these two as they are: a message of two lines becomes one line that contains a backslash and an n.
# jsedn itself writes real line breaks, which EDN allows, so only documents from other writers are
# affected. edn-data reads them correctly.
# No report on jsedn was found; its README does not mention these escapes.
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
