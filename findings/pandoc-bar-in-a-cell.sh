#!/usr/bin/env bash
# When pandoc writes a wiki format, it escapes what could be markup: for Jira {}, [], *, !, ( and so
# on. It does not escape a bar in a cell, which begins the next cell: a meaning "a | b" takes two
# columns in Jira and DokuWiki, and in Org pandoc itself does not read the second part again. The
# writers for GitHub's Markdown, reStructuredText and Textile escape it.
# Partly known: jgm/pandoc, issue 8665, on AsciiDoc. Nothing was found on Jira, Org and DokuWiki.
set -euo pipefail
command -v pandoc >/dev/null || { echo 'needs pandoc, of the Debian package pandoc'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
{
  echo '<table><tr><th>Code</th><th>Meaning</th></tr>'
  echo '<tr><td>701</td><td>either {a} | b</td></tr></table>'
} > codes.html

again() {
  pandoc -f html -t "$1" codes.html | pandoc -f "$1" -t html | tr -d '\n' \
    | grep -o '<tbody>.*' | sed 's/<\/td>/;/g; s/<[^>]*>//g; s/;$//'
}
seen=''
for format in gfm rst textile jira dokuwiki org; do
  seen+="$format: $(again "$format"), "
done
pandoc --version | head -n 1
pandoc -f html -t jira codes.html
echo 'expected: each format: 701;either {a} | b'
echo "seen:     $seen"
kept='701;either {a} | b'
split='701;either {a};b'
expected="gfm: $kept, rst: $kept, textile: $kept, jira: $split, dokuwiki: $split, "
expected+='org: 701;either {a}, '
[ "$seen" = "$expected" ]
