#!/usr/bin/env bash
# fast-json-stringify, part of Fastify, serialises properties by their schema. For a `const` it
# writes the constant, whatever the value is: status 8015 of level error leaves the server as 701, a
# warning. An outdated const in a response schema hides every other code, even in tests of the
# response. Inside oneOf, the values are compared.
# Partly known: fastify/fast-json-stringify, pull request 579, closed, would have made it an error;
# the README does not mention const.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fast-json-stringify@7.3.10
cat > run.mjs <<'JS'
import build from 'fast-json-stringify';

const stringify = build({
  type: 'object',
  properties: { code: { type: 'integer', const: 701 }, level: { const: 'warning' } },
});
const seen = [{ code: 8015, level: 'error' }, { code: null }].map((status) => stringify(status)).join(' and ');
console.log('fast-json-stringify 7.3.10, for {"code":8015,"level":"error"} and {"code":null}');
console.log('expected: an error, or the values');
console.log(`seen:     ${seen}`);
process.exit(seen === '{"code":701,"level":"warning"} and {"code":701}' ? 0 : 1);
JS
node run.mjs
