#!/usr/bin/env bash
# sirv, part of vite preview and SvelteKit, answers 206 to a Range. For the last bytes of a file it
# sends the first ones, and one too many; for a range that ends at byte 0, with which clients ask
# for the size, it sends the whole file. Only Content-Range shows it.
# Partly known: lukeed/sirv, issue 155, open, on the last bytes. Nothing was found on byte 0; the
# README does not mention ranges.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund sirv@3.0.2 send@1.2.1
mkdir site
printf 0123456789 > site/codes.txt
cat > run.mjs <<'JS'
import { createServer } from 'node:http';
import { once } from 'node:events';
import send from 'send';
import sirv from 'sirv';

const answers = async (handler) => {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const texts = [];
  for (const range of ['bytes=0-3', 'bytes=-3', 'bytes=0-0']) {
    const response = await fetch(`http://127.0.0.1:${server.address().port}/codes.txt`, { headers: { range } });
    texts.push(`${range} ${response.status} ${await response.text()}`);
  }
  server.closeAllConnections();
  server.close();
  return texts.join(', ');
};
const expected = await answers((request, response) => send(request, request.url, { root: 'site' }).pipe(response));
const seen = await answers(sirv('site'));
console.log('sirv 3.0.2; expected as in send 1.2.1 (Express)');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = 'bytes=0-3 206 0123, bytes=-3 206 789, bytes=0-0 206 0';
process.exit(expected === right && seen === 'bytes=0-3 206 0123, bytes=-3 206 0123, bytes=0-0 206 0123456789' ? 0 : 1);
JS
node run.mjs
