#!/usr/bin/env bash
# In YAML, "701" and 701 are different keys, so a mapping with both is valid. In an object they are
# the same property. yaml, which rejects repeated keys by default, compares them as YAML does and
# builds the object afterwards: the first value is lost, without an error or warning, while 701 and
# 0x2bd are rejected. js-yaml rejects both.
# No report was found; the documentation has mapAsMap, which keeps the two distinct.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1 js-yaml@5.5.0
cat > run.mjs <<'JS'
import { load } from 'js-yaml';
import { parseDocument } from 'yaml';

const parse = (text) => {
  const document = parseDocument(text);
  for (const problem of [...document.errors, ...document.warnings]) throw problem;
  return document.toJS();
};
const outcome = (parser, text) => {
  try {
    return JSON.stringify(parser(text));
  } catch {
    return 'refused';
  }
};
const outcomes = (parser) =>
  ['"701": Lamp\n701: Bulb', '701: Lamp\n0x2bd: Bulb'].map((text) => outcome(parser, text)).join(' ');
const seen = `yaml ${outcomes(parse)}, js-yaml ${outcomes(load)}`;
console.log('yaml 2.9.1, js-yaml 5.5.0');
console.log('expected: yaml refuses both texts, or keeps both values of the first, as js-yaml refuses both');
console.log(`seen:     ${seen}`);
process.exit(seen === 'yaml {"701":"Bulb"} refused, js-yaml refused refused' ? 0 : 1);
JS
node run.mjs
