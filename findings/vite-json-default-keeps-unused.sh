#!/usr/bin/env bash
# A worker needs one of the word lists in a JSON file. Rolldown drops the lists that nothing reads,
# even for a default import with `with { type: 'json' }`, the only kind that Node supports. Vite,
# which bundles with Rolldown, first replaces JSON by a module of its own and keeps all of it in
# every chunk that reads one list. One file per list helps.
# Rolldown does so since rolldown/rolldown, issue 6614, was closed. Vite's guide says that named
# imports are tree-shaken; nothing was found in it or its issues on default imports.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vite@8.3.8 rolldown@1.2.19
echo '{ "read": ["alpha"], "unread": ["omega"] }' > words.json
cat > main.js <<'JS'
import lists from './words.json' with { type: 'json' };
console.log(lists.read);
JS
cat > run.mjs <<'JS'
import { rolldown } from 'rolldown';
import { build } from 'vite';

const contentOf = (code) => (code.includes('omega') ? 'both lists' : 'one list');
const bundle = await rolldown({ input: 'main.js' });
const { output: [alone] } = await bundle.generate({ format: 'es', minify: true });
const { output: [byVite] } = await build({
  configFile: false,
  logLevel: 'silent',
  build: { write: false, rolldownOptions: { input: 'main.js' } },
});
const seen = `Rolldown ${contentOf(alone.code)}; Vite ${contentOf(byVite.code)}`;
console.log('vite 8.3.8, rolldown 1.2.19');
console.log('expected: Rolldown one list; Vite one list');
console.log(`seen:     ${seen}`);
process.exit(seen === 'Rolldown one list; Vite both lists' ? 0 : 1);
JS
node run.mjs
