#!/usr/bin/env bash
# pino logs the own properties of an error. An array called errors, as in many APIs, is also taken
# for the errors of an AggregateError and logged again as aggregateErrors: a count of the log has
# each code twice. Under any other name, the array is logged once.
# No report was found. pinojs/pino-std-serializers, pull request 87, added aggregateErrors for
# AggregateError; its README does not mention them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pino@10.4.0
cat > run.mjs <<'JS'
import pino from 'pino';

const logged = (properties) => {
  let line;
  const error = Object.assign(new Error('Request failed'), properties, { stack: '' });
  pino({}, { write: (text) => { line = text; } }).error(error);
  const { type, message, stack, ...own } = JSON.parse(line).err;
  return `${Object.keys(own).join(', ')}: ${line.split('8056').length - 1}`;
};
const list = [{ code: 8056, message: 'Invalid mobile' }];
const seen = `${logged({ errors: list })}; ${logged({ problems: list })}`;
console.log('pino 10.4.0, an error with a list in which code 8056 occurs once');
console.log('expected: errors: 1; problems: 1');
console.log(`seen:     ${seen}`);
process.exit(seen === 'aggregateErrors, errors: 2; problems: 1' ? 0 : 1);
JS
node run.mjs
