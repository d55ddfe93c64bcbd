#!/usr/bin/env bash
# In HTML, an item of a numbered list can have its own number: <li value="404">. pandoc reads the
# start of the list but ignores these values and numbers the items consecutively: in Markdown, plain
# text and HTML, 404 becomes 302. Browsers, w3m and html2text show the numbers. These values appear
# nowhere else in the output, so they are lost.
# Known elsewhere: retext-project/retext, issue 610. No report on pandoc was found.
set -euo pipefail
command -v pandoc >/dev/null || { echo 'needs pandoc, of the Debian package pandoc'; exit 2; }
list='<ol start="301"><li>Moved</li><li value="404">Not found</li><li value="503">Down</li></ol>'
convert() {
  printf '%s' "$list" | pandoc -f html -t "$1" | tr -s ' \n' ' '
}
markdown=$(convert gfm)
plain=$(convert plain)
html=$(convert html)
pandoc --version | head -n 1
echo 'expected: 301. Moved 404. Not found 503. Down'
echo "seen:     Markdown: $markdown, plain text: $plain"
echo "          HTML: $html"
[ "$markdown" = '301. Moved 302. Not found 303. Down ' ] || exit 1
[ "$plain" = "$markdown" ] || exit 1
case $html in *404*|*503*) exit 1 ;; esac
