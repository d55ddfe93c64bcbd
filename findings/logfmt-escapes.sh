#!/usr/bin/env bash
# In logfmt, writers quote a value with spaces and escape it as in JSON: those of Go write a line
# break as \n. Node's logfmt takes the character after a backslash literally: "Lamp\noff" becomes
# "Lampnoff" and "8015\t701" becomes "8015t701", so words and codes are joined.
# Partly known: csquared/node-logfmt, issue 39, open: its own stringify() does not escape line
# breaks. Nothing was found on reading them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund logfmt@1.4.0
cat > run.mjs <<'JS'
import logfmt from 'logfmt';

const line = String.raw`level=error text="Lamp\noff" codes="8015\t701" said="Code \"8015\""`;
const { text, codes, said } = logfmt.parse(line);
const seen = JSON.stringify([text, codes, said]);
console.log(`logfmt 1.4.0, for ${line}`);
console.log('expected: ["Lamp\\noff","8015\\t701","Code \\"8015\\""]');
console.log(`seen:     ${seen}`);
process.exit(seen === '["Lampnoff","8015t701","Code \\"8015\\""]' ? 0 : 1);
JS
node run.mjs
