#!/usr/bin/env bash
# In the structured data of syslog (RFC 5424), a quotation mark in a value is escaped with a
# backslash. jc takes it for the end of the value: text="the \"red\" lamp" becomes "the ". The
# values after it are right, so nothing shows that text is missing. An escaped bracket is read
# correctly.
# Known elsewhere: solzimer/nsyslog-parser, issue 12, open. Nothing was found on jc, whose help says
# that it supports RFC 5424.
set -euo pipefail
command -v jc >/dev/null || { echo 'needs jc, of the Debian package jc'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > codes.log <<'LOG'
<165>1 2026-10-11T22:14:15.003Z host shop - ID47 [entry@32473 text="the \"red\" lamp" code="701"] off
<165>1 2026-10-11T22:14:15.003Z host shop - ID47 [entry@32473 text="lamp[0\]" code="8015"] off
LOG
jc --syslog < codes.log > codes.json
cat > run.mjs <<'JS'
import { readFileSync } from 'node:fs';

const entries = JSON.parse(readFileSync('codes.json', 'utf8'));
const seen = entries.map((entry) => JSON.stringify(entry.structured_data[0].parameters)).join(' ');
console.log(String.raw`expected: {"text":"the \"red\" lamp","code":"701"} {"text":"lamp[0]","code":"8015"}`);
console.log(`seen:     ${seen}`);
process.exit(seen === '{"text":"the ","code":"701"} {"text":"lamp[0]","code":"8015"}' ? 0 : 1);
JS
echo "jc $(dpkg-query -W -f '${Version}' jc 2>/dev/null || true)"
node run.mjs
