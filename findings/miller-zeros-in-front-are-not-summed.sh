#!/usr/bin/env bash
# To Miller, a number with a leading zero is text, so that codes keep the zero. Its statistics count
# such a text but leave it out of the sum: for 10, 010 and 08, the count is 3, but the sum is 10,
# and so is the mean, not a third of it. The maximum is 08. There is no error, while adding two of
# them with + gives (error). As text or as numbers, one of these results is wrong.
# Partly known: johnkerl/miller, issue 1267, closed, on a plus sign. Nothing was found on zeros.
set -euo pipefail
command -v mlr >/dev/null || { echo 'needs mlr, of the Debian package miller'; exit 2; }
numbers=$'n\n10\n010\n08\n'
plain=$'n\n10\n10\n8\n'
statistics() {
  printf '%s' "$1" | mlr --icsv --ojson --jvstack stats1 -a count,sum,mean,max -f n | tr -d ' \n'
}
expected=$(statistics "$plain")
seen=$(statistics "$numbers")
mlr --version
echo "expected: $expected, as without the zeros"
echo "seen:     $seen"
[ "$expected" = '[{"n_count":3,"n_sum":28,"n_mean":9.333333333333334,"n_max":10}]' ] || exit 1
[ "$seen" = '[{"n_count":3,"n_sum":10,"n_mean":10,"n_max":"08"}]' ] || exit 1
