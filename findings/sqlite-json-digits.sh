#!/usr/bin/env bash
# sqlite3 prints a real number with up to 15 digits: in lists, as CSV and with json_object(). The
# option -json, for rows as JSON, writes 20: 8015.1 is 8015.1000000000003639, and 701.5, which is
# exact in binary, is 701.49999999999999998. Build the JSON with json_object() instead.
# Partly known: people ask about .dump, which writes as many digits. Nothing was found on -json.
set -euo pipefail
command -v sqlite3 >/dev/null || { echo 'needs sqlite3, of the Debian package of that name'; exit 2; }

query='select 8015.1 as points, avg(code) as mean from (select 701 as code union select 702)'
list=$(sqlite3 :memory: "$query")
object=$(sqlite3 :memory: "select json_object('points', points, 'mean', mean) from ($query)")
json=$(sqlite3 -json :memory: "$query")
echo "sqlite3 $(sqlite3 --version | cut -d ' ' -f 1); without -json: $list and $object"
echo 'expected: [{"points":8015.1,"mean":701.5}]'
echo "seen:     $json"
[ "$list" = '8015.1|701.5' ] && [ "$object" = '{"points":8015.1,"mean":701.5}' ] &&
  [ "$json" = '[{"points":8015.1000000000003639,"mean":701.49999999999999998}]' ]
