#!/usr/bin/env bash
# FlexSearch's default encoder collapses repeated letters, so that "mising" finds "missing". It also
# does so with digits: 1000 and 1100 have the same terms, and a search for either finds both.
# Without the splitting of numbers into groups of three, which the documentation advises for exact
# results, it is worse: 1110 and 100 are the same, too. Only `dedupe: false` distinguishes codes.
# Partly known: nextapps-de/flexsearch, issue 517, on the groups of three. The documentation says
# that letters are deduplicated.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund flexsearch@0.8.212
cat > run.mjs <<'JS'
import { Encoder, Index } from 'flexsearch';

const codes = [100, 1000, 1100, 1110, 8015];
const found = (options) => {
  const index = new Index({ encoder: new Encoder(options) });
  for (const code of codes) index.add(code, `Error ${code}`);
  return index.search('1100').join(', ');
};
const seen = `${found({})}; numeric: false ${found({ numeric: false })}; dedupe: false ${found({ dedupe: false })}`;
console.log('flexsearch 0.8.212, a search for 1100');
console.log('expected: 1100; numeric: false 1100; dedupe: false 1100');
console.log(`seen:     ${seen}`);
process.exit(seen === process.env.SEEN ? 0 : 1);
JS
SEEN='1000, 1100; numeric: false 100, 1000, 1100, 1110; dedupe: false 1100' node run.mjs
