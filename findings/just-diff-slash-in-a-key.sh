#!/usr/bin/env bash
# just-diff writes a JSON Patch with its jsonPatchPathConverter, but only joins the keys with "/". A
# slash in a key, as in media types and paths of an API description, must be written as ~1 (RFC
# 6901). The path of such a change points to another member, which mostly does not exist; if it
# does, fast-json-patch changes that one and leaves the right one as it was.
# No report was found for this package; the README says that the paths follow the standard.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund just-diff@6.0.2 fast-json-patch@3.1.1
cat > run.mjs <<'JS'
import patch from 'fast-json-patch';
import { diff, jsonPatchPathConverter } from 'just-diff';

const before = { content: { 'application/json': 'old', application: { json: 'other' } } };
const after = { content: { ...before.content, 'application/json': 'new' } };
const outcome = (changes) => {
  const { content } = patch.applyPatch(structuredClone(before), changes).newDocument;
  return `${changes.map(({ path }) => path).join(' ')} gives ${JSON.stringify(content)}`;
};
const expected = outcome(patch.compare(before, after));
const seen = outcome(diff(before, after, jsonPatchPathConverter));
console.log('just-diff 6.0.2, fast-json-patch 3.1.1');
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}`);
const outcomes = [
  '/content/application~1json gives {"application/json":"new","application":{"json":"other"}}',
  '/content/application/json gives {"application/json":"old","application":{"json":"new"}}',
];
process.exit(expected === outcomes[0] && seen === outcomes[1] ? 0 : 1);
JS
node run.mjs
