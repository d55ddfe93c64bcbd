#!/usr/bin/env bash
# In a title of test.each(), $count inserts a property and %i a number. In vitest, a 0 is "+0" with
# $ and "0" with %: the test is called "finds +0 codes", and -t "finds 0" skips it. Jest writes 0.
# With an array as the row, %i or %s avoids it.
# Partly known: vitest-dev/vitest, issue 5744, open, on -0 with %. The documentation says that
# values with $ are formatted by Chai, which writes +0 in messages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund vitest@4.1.12
cat > codes.test.mjs <<'JS'
import { test } from 'vitest';

test.each([[0], [701]])('%i', () => {});
test.each([{ count: 0 }, { count: 701 }])('$count', () => {});
test.each([[0], [701]])('$0', () => {});
JS
npx vitest run --reporter=json --outputFile=results.json >/dev/null
seen=$(node -p 'require("./results.json").testResults[0].assertionResults.map(({ title }) => title).join(", ")')
echo 'vitest 4.1.12: titles with %i, $count and $0'
echo 'expected: 0, 701, 0, 701, 0, 701'
echo "seen:     $seen"
[ "$seen" = '0, 701, +0, 701, +0, 701' ]
