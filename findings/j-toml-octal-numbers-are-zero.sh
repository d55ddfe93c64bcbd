#!/usr/bin/env bash
# TOML has octal and binary numbers: 0o644 is 420, and 0b101 is 5. By default, @ltd/j-toml reads
# them correctly, as BigInt. With the option for ordinary numbers, or for ordinary numbers up to a
# limit, both are 0, without an error. Hexadecimal and decimal numbers are correct. smol-toml reads
# all of them correctly.
# No report was found; the README describes the option without this limitation.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @ltd/j-toml@1.38.0 smol-toml@1.9.1
cat > run.mjs <<'JS'
import jToml from '@ltd/j-toml';
import { parse } from 'smol-toml';

const document = 'mode = 0o644\nflags = 0b101\ncolor = 0xff\ncode = 701\n';
const text = (values) => JSON.stringify(values, (key, value) => (typeof value === 'bigint' ? Number(value) : value));
const expected = text(parse(document));
const big = text(jToml.parse(document, 1.0, '\n'));
const seen = text(jToml.parse(document, 1.0, '\n', false));
const limited = text(jToml.parse(document, 1.0, '\n', Number.MAX_SAFE_INTEGER));
console.log(`@ltd/j-toml 1.38.0, smol-toml 1.9.1; as BigInt: ${big}`);
console.log(`expected: ${expected}`);
console.log(`seen:     ${seen}, with a limit for ordinary numbers ${limited === seen ? 'the same' : limited}`);
const same = expected === '{"mode":420,"flags":5,"color":255,"code":701}' && big === expected
  && seen === '{"mode":0,"flags":0,"color":255,"code":701}' && limited === seen;
process.exit(same ? 0 : 1);
JS
node run.mjs
