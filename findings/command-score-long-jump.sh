#!/usr/bin/env bash
# command-score rates how well an entry fits a query. Its README gives a factor of 0.01 for a jump
# into the middle of a later word, with "le" for "loch ness" as the example, and a score of 0 if
# characters are missing from the entry. In the code that factor is 0: "le" does not find "loch
# ness", and "l01" does not find "Lamp 701", while "l7", which begins both words, does. A list
# filtered as in the README, by a score above 0, omits the entry.
# No report was found; a comment in the code says that the 0 may be changed again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund command-score@0.1.2
cat > run.mjs <<'JS'
import score from 'command-score';

const rate = (entry, typed) => `${typed} ${score(entry, typed).toFixed(3)}`;
const seen = [
  rate('loch ness', 'ln'),
  rate('loch ness', 'lch'),
  rate('loch ness', 'le'),
  rate('Lamp 701', 'l7'),
  rate('Lamp 701', 'l01'),
].join(', ');
console.log('command-score 0.1.2');
console.log('expected: about 0.9 for ln and l7, 0.3 for lch, and 0.01 for le and l01');
console.log(`seen:     ${seen}`);
process.exit(seen === 'ln 0.891, lch 0.297, le 0.000, l7 0.891, l01 0.000' ? 0 : 1);
JS
node run.mjs
