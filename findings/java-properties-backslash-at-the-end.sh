#!/usr/bin/env bash
# In Java properties, a backslash at the end of a line continues it on the next one, but not in a
# comment, and a double backslash is part of the value. java-properties joins the lines in all three
# cases: a comment that ends with a folder swallows the next property, and so does a value
# "C:\\logs\\", where name= then becomes a line break and "ame=". There is no error.
# Partly known: mattdsteele/java-properties, issue 11, closed, which added joined lines.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund java-properties@1.0.2 dot-properties@1.1.2
cat > run.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { parse } from 'dot-properties';
import properties from 'java-properties';

const read = (text) => {
  writeFileSync('codes.properties', text);
  const values = properties.of('codes.properties');
  return JSON.stringify(Object.fromEntries(values.getKeys().map((key) => [key, values.get(key)])));
};
const texts = ['code=\\\n  701\nlamp=on\n', '# see C:\\logs\\\ncode=701\nlamp=on\n', 'path=C:\\\\logs\\\\\nname=8015\nlamp=on\n'];
const expected = texts.map((text) => JSON.stringify(parse(text))).join(' ');
const seen = texts.map(read).join(' ');
console.log('java-properties 1.0.2, for a joined line, a comment and a value; expected as in dot-properties 1.1.2');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = String.raw`{"code":"701","lamp":"on"} {"code":"701","lamp":"on"} {"path":"C:\\logs\\","name":"8015","lamp":"on"}`;
const known = String.raw`{"code":"701","lamp":"on"} {"lamp":"on"} {"path":"C:\\logs\name=8015","lamp":"on"}`;
process.exit(expected === right && seen === known ? 0 : 1);
JS
node run.mjs
