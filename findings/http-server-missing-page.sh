#!/usr/bin/env bash
# For a missing page, http-server sends 404.html with status 404. Otherwise it treats that file as
# the page: a request with Range gets 206 and a part of it, a request with the ETag gets 304, and
# the max-age of pages applies, an hour by default. A link checker that requests the first bytes
# finds no broken link, and a page added later stays missing for those who have requested it before.
# serve-handler answers 404 to all three.
# No report was found. The README says that 404.html is served if a file is not found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund http-server@14.1.1 serve-handler@6.1.8
mkdir site
echo '<h1>Not found</h1>' > site/404.html
cat > run.mjs <<'JS'
import { createServer, get } from 'node:http';
import { once } from 'node:events';
import httpServer from 'http-server';
import handler from 'serve-handler';

const answers = async (server) => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const request = async (headers) => {
    const [response] = await once(get({ port: server.address().port, path: '/codes/9999', headers, agent: false }), 'response');
    response.resume();
    return response;
  };
  const plain = await request({});
  const range = await request({ range: 'bytes=0-3' });
  const again = await request({ 'if-none-match': plain.headers.etag ?? '"none"' });
  server.close();
  return `${plain.statusCode} ${range.statusCode} ${again.statusCode} ${plain.headers['cache-control'] ?? ''}`.trim();
};
const expected = await answers(createServer((request, response) => handler(request, response, { public: 'site' })));
const seen = await answers(httpServer.createServer({ root: 'site' }).server);
console.log('http-server 14.1.1, serve-handler 6.1.8: a missing page, with Range, with If-None-Match');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(expected === '404 404 404' && seen === '404 206 304 max-age=3600' ? 0 : 1);
JS
node --no-deprecation run.mjs
