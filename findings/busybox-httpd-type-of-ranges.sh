#!/usr/bin/env bash
# busybox httpd takes the type of a file from its name. But a 206 response to a Range request is
# always text/html, like its error pages, whether the file is an image, a style sheet or plain text.
# The bytes are correct, and without Range, so is the type. A client that resumes a download or
# reads a file in parts is given two types for one file.
# No report was found; the help does not mention ranges or types.
set -euo pipefail
for tool in busybox curl node; do
  command -v "$tool" >/dev/null || { echo 'needs the Debian packages busybox and curl, and node'; exit 2; }
done
busybox --list | grep -qx httpd || { echo 'needs a busybox with httpd'; exit 2; }
folder=$(mktemp -d)
server=''
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
mkdir site
for name in codes.txt style.css lamp.png; do
  echo '701 lamp, 8015 off' > "site/$name"
done
port=$(node -p "const s = require('net').createServer().listen(0); s.unref(); s.address().port")
busybox httpd -f -p "127.0.0.1:$port" -h site &
server=$!

types() {
  for name in codes.txt style.css lamp.png; do
    curl --silent --retry 5 --retry-connrefused --output part --write-out '%{http_code} %{content_type}, ' \
      "$@" "http://127.0.0.1:$port/$name"
  done
}
whole=$(types)
seen=$(types --range 4-7)
busybox | sed -n 1p
echo "expected: ${whole//200/206}the last with the body \"$(cat part)\""
echo "seen:     $seen"
[ "$whole" = '200 text/plain, 200 text/css, 200 image/png, ' ] && [ "$(cat part)" = lamp ] \
  && [ "$seen" = '206 text/html, 206 text/html, 206 text/html, ' ]
