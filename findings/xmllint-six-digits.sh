#!/usr/bin/env bash
# xmllint --xpath prints a number with six significant digits. A longer code or sum loses its last
# digits and gets an exponent, which XPath 1.0 does not have. The number itself is right:
# string(...) around the same expression prints it in full, and so does xmlstarlet.
# Partly known: libxml2's mailing list, April 2001, on exponents. Nothing was found on the digits;
# the manual says that the result is printed.
set -euo pipefail
command -v xmllint >/dev/null || { echo 'needs xmllint, of the Debian package libxml2-utils'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '<status><code>1101001</code><points>8015.125</points></status>' > status.xml

evaluate() {
  xmllint --xpath "$1" status.xml
}
plain="$(evaluate 'number(//code)') $(evaluate 'sum(//points)')"
text="$(evaluate 'string(number(//code))') $(evaluate 'string(sum(//points))')"
xmllint --version 2>&1 | head -n 1
echo 'expected: 1101001 8015.125; with string() 1101001 8015.125'
echo "seen:     $plain; with string() $text"
[ "$plain" = '1.101e+06 8015.12' ] && [ "$text" = '1101001 8015.125' ]
