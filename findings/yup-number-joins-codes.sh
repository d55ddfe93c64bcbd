#!/usr/bin/env bash
# number() in yup casts text and first removes all white space, not only at the ends. Two codes in a
# field for one, "701 8015", are the number 7018015, which is valid; zod and joi reject the text. A
# test of this.originalValue finds the space; number().strict() does not cast at all.
# No report was found. The README shows a cast of '1' and does not mention white space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund yup@1.7.1 zod@4.6.7 joi@18.3.2
cat > run.mjs <<'JS'
import Joi from 'joi';
import { number } from 'yup';
import { z } from 'zod';

const parsers = {
  yup: (text) => number().integer().required().validateSync(text),
  zod: (text) => z.coerce.number().int().parse(text),
  joi: (text) => Joi.attempt(text, Joi.number().integer().required()),
};
const outcome = (parse, text) => {
  try {
    return parse(text);
  } catch {
    return 'refused';
  }
};
const outcomes = (text) => Object.entries(parsers).map(([name, parse]) => `${name} ${outcome(parse, text)}`).join(', ');
const usual = outcomes(' 701 ');
const seen = outcomes('701 8015');
console.log('yup 1.7.1, zod 4.6.7, joi 18.3.2; " 701 " is 701 for all');
console.log('expected: "701 8015" is refused by all');
console.log(`seen:     ${seen}`);
process.exit(usual === 'yup 701, zod 701, joi 701' && seen === 'yup 7018015, zod refused, joi refused' ? 0 : 1);
JS
node run.mjs
