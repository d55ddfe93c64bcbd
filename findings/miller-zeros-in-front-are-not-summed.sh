#!/usr/bin/env bash
# For Miller, a number with a zero in front is a text, so that codes keep it. Its statistics count
# such a text but leave it out of the sum: of 10, 010 and 08 there are three, the sum is 10, and so
# is the mean, which is not the sum divided by three. The maximum is 08. There is no error;
# adding two of them with + gives (error). As texts or as numbers, one of the values is wrong.
# Known for a plus sign: johnkerl/miller, issue 1267, closed. No report on zeros was found.
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
