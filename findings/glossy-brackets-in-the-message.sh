#!/usr/bin/env bash
# A syslog line (RFC 5424) has structured data in brackets, and after a space the message, in which
# brackets have no meaning. After structured data, glossy goes on looking for more in the message:
# "Lamp [row 2] is off" becomes "is off", and "row" one more element of the data. Without structured
# data the message is right. nsyslog-parser reads both correctly.
# No report was found; the README only says that structured data is parsed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund glossy@0.1.7 nsyslog-parser@0.10.1
cat > run.mjs <<'JS'
import { Parse } from 'glossy';
import nsyslog from 'nsyslog-parser';

const line = (data) => `<165>1 2026-10-11T22:14:15.003Z host shop - ID47 ${data} Lamp [row 2] is off`;
const lines = [line('[entry@32473 code="701"]'), line('-')];
const seen = lines.map((text) => {
  let message;
  Parse.parse(text, (entry) => { message = entry.message; });
  return message;
}).join(' | ');
const expected = lines.map((text) => nsyslog(text).message).join(' | ');
console.log('glossy 0.1.7, the message with structured data and without');
console.log(`expected: ${expected}, as in nsyslog-parser 0.10.1`);
console.log(`seen:     ${seen}`);
process.exit(expected === 'Lamp [row 2] is off | Lamp [row 2] is off' && seen === 'is off | Lamp [row 2] is off' ? 0 : 1);
JS
node run.mjs
