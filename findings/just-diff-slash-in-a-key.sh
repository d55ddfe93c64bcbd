#!/usr/bin/env bash
# just-diff makes a JSON Patch with its jsonPatchPathConverter, but only joins the keys with "/". A
# key that has one, as media types and paths in an API description do, is to be written with ~1 (RFC
# 6901). The patch of such a change names another member. Mostly there is none; where there is one,
# fast-json-patch changes that, and leaves the right one as it was.
# No report of it was found for this package; the README calls the result the standard's paths.
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
