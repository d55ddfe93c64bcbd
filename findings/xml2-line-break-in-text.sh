#!/usr/bin/env bash
# 2xml, which turns the lines of xml2 back into XML, indents elements that contain elements and
# leaves text alone. But if an element follows one of the same name, as in any list, it puts a line
# break at the beginning of the text: the second code is "\n8015" and no longer equal to 8015. An
# attribute before the text prevents it.
# No report was found; the manual page only says that 2xml converts the flat format into XML.
set -euo pipefail
for tool in xml2 xmllint; do
  command -v "$tool" >/dev/null || { echo 'needs xml2 and xmllint, of the Debian packages xml2 and libxml2-utils'; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf '<codes><code>701</code><code>8015</code><code>1012</code></codes>' > codes.xml
xml2 < codes.xml | 2xml > again.xml

count() {
  xmllint --xpath "concat(count(//code), ' codes, ', count(//code[. = '701']), ' ', count(//code[. = '8015']), ' ', count(//code[. = '1012']))" "$1"
}
before=$(count codes.xml)
seen=$(count again.xml)
echo "xml2 $(dpkg-query -W -f '${Version}' xml2 2>/dev/null || true)"
echo "expected: $before"
echo "seen:     $seen"
cat again.xml
[ "$before" = '3 codes, 1 1 1' ] && [ "$seen" = '3 codes, 1 0 0' ]
