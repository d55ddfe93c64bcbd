#!/usr/bin/env bash
# The Link header lists the next page, or files to preload. A parameter in it may have no value, and
# crossorigin and nopush usually have none. After such a parameter, http-link-header takes all text
# up to the next equals sign for its name, even a comma and the next link. That link is lost, so a
# list may seem to have no next page. A later parameter of the same link is lost, too. There is no
# error. At the end of the header, such a parameter is read correctly.
# Partly known: jhermsmeier/node-http-link-header, issue 29, closed: nopush at the end threw.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund http-link-header@1.1.4
cat > run.mjs <<'JS'
import LinkHeader from 'http-link-header';

const header = (flag) => [
  `</codes.js>; rel=preload; ${flag}; as=script`,
  `</codes.css>; rel=preload; as=style; ${flag}`,
  '</codes?page=2>; rel=next',
].join(', ');
const links = (flag) => LinkHeader.parse(header(flag)).refs
  .map(({ uri, rel, as }) => [uri, rel, as].filter(Boolean).join(' ')).join(', ');
const expected = links('crossorigin=anonymous');
const seen = links('crossorigin');
console.log('http-link-header 1.1.4; expected as with crossorigin=anonymous, which means the same');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const right = '/codes.js preload script, /codes.css preload style, /codes?page=2 next';
process.exit(expected === right && seen === '/codes.js preload, /codes.css preload style' ? 0 : 1);
JS
node run.mjs
