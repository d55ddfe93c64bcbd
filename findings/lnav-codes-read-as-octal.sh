#!/usr/bin/env bash
# lnav's SQL function regexp_match converts a captured text that looks like a number by the rules of
# C: a leading zero makes it octal, unless it contains an 8 or a 9. So code 0604 in a log is 388 and
# is counted together with a real 388, while 0890 is 890. extract() keeps 0604.
# No report was found; the help says that the captures come back as JSON, and only shows 123.
set -euo pipefail
command -v lnav >/dev/null || { echo 'needs lnav, of the Debian package lnav'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME="$folder"
{
  echo '2031-05-04T10:00:00 INFO code=0604 first'
  echo '2031-05-04T10:00:01 INFO code=388 second'
  echo '2031-05-04T10:00:02 INFO code=0890 third'
} > codes.log

query() {
  lnav -n -c ";SELECT $1" -c ':write-csv-to -' codes.log | tail -n +2 | paste -sd ' '
}
code="regexp_match('code=(\d+)', log_text)"
counts=$(query "$code AS code, count(*) FROM generic_log GROUP BY code")
extracted=$(query "json_extract(extract('code=0604'), '\$.code')")
lnav -V
echo 'expected: each code once, 0604 388 0890, or as decimal numbers 604 388 890'
echo "seen:     code and count: $counts; extract(): $extracted"
[ "$counts" = '388,2 890,1' ] && [ "$extracted" = '0604' ]
