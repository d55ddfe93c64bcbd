#!/usr/bin/env bash
# http-message-parser turns each header that JavaScript can read as a number into one, whatever its
# name: the request id 00701 becomes 701, 1e3 becomes 1000, version 1.10 becomes 1.1, and the last
# digits of a long id change. Of a repeated header, only the last value is kept. Without a reason
# phrase, as in "HTTP/1.1 404 " and in HTTP/2, the status code is null.
# No report was found; the README shows MIME-Version as the text 1.0, but it is the number 1.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund http-message-parser@0.0.34
cat > run.mjs <<'JS'
import parse from 'http-message-parser';

const fields = ['X-Request-Id: 00701', 'X-Code: 1e3', 'X-Version: 1.10', 'X-Trace: 12345678901234567890'];
const { statusCode, headers } = parse(['HTTP/1.1 404 Not Found', ...fields, '', ''].join('\r\n'));
const codes = ['HTTP/1.1 404 ', 'HTTP/2 404'].map((line) => parse(`${line}\r\nX-Code: a\r\n\r\n`).statusCode);
const text = (numbers, values) => `${numbers.join(' ')} ${JSON.stringify(values)}`;
const expected = text([404, 404, 404], fields.map((field) => field.split(': ')[1]));
const seen = text([statusCode, ...codes.map(String)], Object.values(headers));
console.log('http-message-parser 0.0.34, three status lines and the headers of the first');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
process.exit(seen === '404 null null [701,1000,1.1,12345678901234567000]' ? 0 : 1);
JS
node run.mjs
