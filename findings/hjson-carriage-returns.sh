#!/usr/bin/env bash
# Hjson.stringify() writes a text of several lines between triple quotes, where every line break is
# read as a line feed. It does the same with carriage returns, which JSON keeps: a message with the
# line breaks of HTTP or Windows comes back with others, and one with only carriage returns has its
# lines joined: "Lamp 701" and "15 times" become "Lamp 70115 times". There is no error. With
# multiline: "off" the text is written on one line and kept.
# No report was found. The README documents the option and says that texts with \n are written so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hjson@3.2.2
cat > run.mjs <<'JS'
import Hjson from 'hjson';

const messages = ['Code: 701\r\nLamp is off', 'Lamp 701\r15 times'];
const again = (options) => JSON.stringify(Hjson.parse(Hjson.stringify(messages, options)));
const expected = JSON.stringify(messages);
const seen = again({});
const single = again({ multiline: 'off' });
console.log('hjson 3.2.2');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}; with multiline off ${single}`);
const outcome = '["Code: 701\\nLamp is off","Lamp 70115 times"]';
process.exit(seen === outcome && single === expected ? 0 : 1);
JS
node run.mjs
