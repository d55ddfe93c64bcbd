#!/usr/bin/env bash
# httpsnippet, with which API documentation and clients show a request as code, writes a JSON body
# as an array in PHP. It has no case for booleans there and writes null: {"active":true,
# "retry":false} is sent as {"active":null,"retry":null}. The code for Guzzle and Python keeps both.
# No report was found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund httpsnippet@3.0.10
cat > run.mjs <<'JS'
import { HTTPSnippet } from 'httpsnippet';

const snippet = new HTTPSnippet({
  method: 'POST',
  url: 'http://localhost/codes',
  httpVersion: 'HTTP/1.1',
  headers: [],
  queryString: [],
  cookies: [],
  headersSize: -1,
  bodySize: -1,
  postData: { mimeType: 'application/json', text: '{"code":"0604","active":true,"retry":false}' },
});
const values = (language, client) => {
  const code = snippet.convert(language, client);
  return ['active', 'retry'].map((name) => code.match(new RegExp(`["']${name}["'](?: =>|:) *(\\w+)`))[1].toLowerCase()).join(' ');
};
const clients = [['python', 'requests'], ['php', 'guzzle'], ['php', 'curl'], ['php', 'http1'], ['php', 'http2']];
const seen = clients.map(([language, client]) => `${language} ${client} ${values(language, client)}`).join(', ');
const expected = clients.map(([language, client]) => `${language} ${client} true false`).join(', ');
console.log('httpsnippet 3.0.10, for {"code":"0604","active":true,"retry":false}');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(seen === expected.replace(/(curl|http\d) true false/g, '$1 null null') ? 0 : 1);
JS
node run.mjs
