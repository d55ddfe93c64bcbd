#!/usr/bin/env bash
# mini_httpd names the charset of texts in Content-Type: UTF-8, or the one set with -T. For error
# pages and redirects it sends "charset=%s", with or without -T: the placeholder is not filled in.
# For a site's own 404 page, in its folder "errors", browsers then have to guess the charset, and
# "Größe" may be garbled, unless a <meta> in the page says UTF-8.
# No report was found; the manual describes -T and such pages, but does not mention this.
set -euo pipefail
for tool in mini_httpd curl; do
  command -v "$tool" >/dev/null || { echo 'needs the Debian packages mini-httpd and curl'; exit 2; }
done
command -v node >/dev/null || { echo 'needs node, for a free port'; exit 2; }
folder=$(mktemp -d)
server=''
trap 'kill $server 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
mkdir -p site/errors site/codes
echo '<p>Größe</p>' | tee site/index.html site/codes/index.html > site/errors/err404.html
port=$(node -p "const s = require('net').createServer().listen(0); s.unref(); s.address().port")
mini_httpd -D -h 127.0.0.1 -p "$port" -d "$folder/site" -u "$(id -un)" -T utf-8 -l log -i pid 2>/dev/null &
server=$!

answer() {
  curl --silent --retry 5 --retry-connrefused --output page --write-out '%{http_code} %{content_type}' \
    "http://127.0.0.1:$port/$1"
}
seen="$(answer ''), $(answer codes), $(answer 999)"
own=$(grep -c Größe page || true)
mini_httpd -V
echo 'expected: 200 text/html; charset=utf-8, 302 and 404 with the same type'
echo "seen:     $seen; pages for 404 that are the site's own: $own"
expected='200 text/html; charset=utf-8, 302 text/html; charset=%s, 404 text/html; charset=%s'
[ "$seen" = "$expected" ] && [ "$own" = 1 ]
