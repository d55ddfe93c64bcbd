#!/usr/bin/env bash
# fetch-to-curl takes the arguments of fetch() and writes the same request for curl. A body that is
# not text goes through JSON.stringify: URLSearchParams, FormData and the body of a Request all
# become '{}', whatever they contain. The command then sends a different request than fetch().
# No report was found; the README passes a Request object, but without a body.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fetch-to-curl@0.6.0
cat > run.mjs <<'JS'
import fetchToCurl from 'fetch-to-curl';

const write = fetchToCurl.default ?? fetchToCurl;
const url = 'http://localhost/codes';
const form = new FormData();
form.append('code', '701');
const body = (...args) => write(...args).match(/--data-binary (.*)/)?.[1] ?? 'none';
const seen = [
  ['text', body(url, { method: 'POST', body: 'code=701' })],
  ['URLSearchParams', body(url, { method: 'POST', body: new URLSearchParams({ code: '701' }) })],
  ['FormData', body(url, { method: 'POST', body: form })],
  ['Request', body(new Request(url, { method: 'POST', body: 'code=701' }))],
].map((pair) => pair.join(' ')).join(', ');
console.log('fetch-to-curl 0.6.0');
console.log('expected: code=701 in each of them, or an error');
console.log(`seen:     ${seen}`);
process.exit(seen === "text 'code=701', URLSearchParams '{}', FormData '{}', Request '{}'" ? 0 : 1);
JS
node run.mjs
