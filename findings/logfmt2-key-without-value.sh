#!/usr/bin/env bash
# In logfmt a key alone means true: "level=error retry code=8015". logfmt2 says that it is based on
# the logfmt package, which reads it so. Instead it takes the next key for the value of such a key,
# and the value for a key: retry is "code", and 8015 is a key, whose value is the next key. There is
# no error. A key alone at the end of the line is dropped.
# No report was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @jclem/logfmt2@2.4.3 logfmt@1.4.0
cat > run.mjs <<'JS'
import { decode } from '@jclem/logfmt2';
import logfmt from 'logfmt';

const line = 'level=error retry code=8015 lamp=off';
const expected = JSON.stringify(logfmt.parse(line));
const seen = JSON.stringify(decode(line));
console.log(`@jclem/logfmt2 2.4.3, for ${line}; expected as in logfmt 1.4.0`);
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = '{"level":"error","retry":true,"code":"8015","lamp":"off"}';
const known = '{"8015":"lamp","level":"error","retry":"code"}';
process.exit(expected === right && seen === known ? 0 : 1);
JS
node run.mjs
