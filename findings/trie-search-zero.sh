#!/usr/bin/env bash
# trie-search finds objects by the beginning of their properties, including numbers: 7 finds the
# code 701. An object whose code is the number 0 is not in the index, nor is false, while "0" is:
# one entry of a list of status codes cannot be found, often that of success.
# No report was found. The README uses strings as keys and does not mention other values.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund trie-search@2.2.1
cat > run.mjs <<'JS'
import imported from 'trie-search';

const TrieSearch = imported.default ?? imported;
const find = (codes, text) => {
  const trie = new TrieSearch('code');
  trie.addAll(codes.map((code) => ({ code })));
  return `${text}: ${trie.search(text).length}`;
};
const seen = `${find([0, 701], '0')}, ${find([0, 701], '7')}, ${find(['0', '701'], '0')}, ${find([true, false], 'false')}, ${find([true, false], 'true')}`;
console.log('trie-search 2.2.1, the number of objects that are found');
console.log('expected: 0: 1, 7: 1, 0: 1, false: 1, true: 1');
console.log(`seen:     ${seen}`);
process.exit(seen === '0: 0, 7: 1, 0: 1, false: 0, true: 1' ? 0 : 1);
JS
node run.mjs
