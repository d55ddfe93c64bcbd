#!/usr/bin/env bash
# vite 8.3.8: resolveConfig(…, 'build') reads like a function without side effects. It sets
# NODE_ENV=development in the calling process, and each `vite build` started from there afterwards
# inherits it: import.meta.env.PROD is false in its output.
# Expected: a build has PROD true, whatever was resolved before. Seen: PROD is false.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent vite@8.3.8

echo '<script type="module" src="/main.js"></script>' >index.html
echo 'console.log(import.meta.env.PROD ? "is production" : "is not production")' >main.js
cat >build.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { resolveConfig } from 'vite';
if (process.argv[2] === 'resolve') await resolveConfig({ logLevel: 'silent' }, 'build');
spawnSync('npx', ['vite', 'build', '--logLevel', 'silent'], { stdio: 'inherit' });
JS

built() {
  rm -rf dist
  env -u NODE_ENV node build.mjs "$1"
  grep -oh 'is \(not \)\?production' dist/assets/*.js
}
before=$(built plain)
after=$(built resolve)
echo "vite 8.3.8: the build alone $before; after resolveConfig it $after"
[ "$before" = 'is production' ] && [ "$after" = 'is not production' ]
