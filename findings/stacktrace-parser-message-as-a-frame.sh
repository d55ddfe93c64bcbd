#!/usr/bin/env bash
# stacktrace-parser returns the frames of a stack. It tries the line of the message, too, and
# returns it as a frame if it ends with a colon and a number, as Node's connection errors do, or
# with a time: the first frame is then in the file "Error: connect ECONNREFUSED 127.0.0.1", line
# 8015, where the error was not thrown. Remove the message first, or filter the frames by file.
# Partly known: vercel/next.js, pull request 97829, merged, patches its copy. The package has it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund stacktrace-parser@0.1.11
cat > run.mjs <<'JS'
import { parse } from 'stacktrace-parser';

const first = (message) => {
  const [frame] = parse(`Error: ${message}\n    at start (app.js:12:3)`);
  return `${frame.file} line ${frame.lineNumber}`;
};
const messages = ['Lamp off', 'connect ECONNREFUSED 127.0.0.1:8015', 'Lamp off at 12:30:15'];
const seen = messages.map(first).join('; ');
console.log('stacktrace-parser 0.1.11, the first frame');
console.log(`expected: ${messages.map(() => 'app.js line 12').join('; ')}`);
console.log(`seen:     ${seen}`);
const known = 'app.js line 12; Error: connect ECONNREFUSED 127.0.0.1 line 8015; Error: Lamp off at 12 line 30';
process.exit(seen === known ? 0 : 1);
JS
node run.mjs
