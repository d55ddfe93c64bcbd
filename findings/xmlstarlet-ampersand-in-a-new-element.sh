#!/usr/bin/env bash
# xmlstarlet ed takes the value of -v as plain text and escapes it, both for an update and for a new
# attribute or text. For a new element (-s, -i or -a with -t elem) it takes it as XML: with a bare
# "&" the element stays empty, with a line on stderr and exit code 0, and "&amp;" is one "&". Text
# between "&" and ";" becomes an undeclared entity, and the file can't be read again.
# No report was found; its help and guide only say "value".
set -euo pipefail
for tool in xmlstarlet xmllint; do
  command -v "$tool" >/dev/null || { echo 'needs xmlstarlet and xmllint (libxml2-utils)'; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '<code><note>x</note></code>' > code.xml

value() {
  xmlstarlet ed "${@:2}" -v "$1" code.xml 2>/dev/null > new.xml
  local changed='string(//meaning | //@meaning | //note[. != "x"])'
  xmllint --xpath "$changed" new.xml 2>/dev/null || echo 'not XML'
}
all() {
  local update attribute element
  update=$(value "$1" -u /code/note)
  attribute=$(value "$1" -s /code -t attr -n meaning)
  element=$(value "$1" -s /code -t elem -n meaning)
  echo "$update, $attribute, $element"
}
bare=$(all 'key & value')
escaped=$(all 'key &amp; value')
name=$(all 'a &b; c')
echo "xmlstarlet $(xmlstarlet --version | head -n 1), as update, attribute, element"
echo 'expected: the value as it was given, three times'
echo "seen:     key & value: $bare"
echo "          key &amp; value: $escaped"
echo "          a &b; c: $name"
[ "$bare" = 'key & value, key & value, ' ] \
  && [ "$escaped" = 'key &amp; value, key &amp; value, key & value' ] \
  && [ "$name" = 'a &b; c, a &b; c, not XML' ]
