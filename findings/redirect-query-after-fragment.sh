#!/usr/bin/env bash
# One page for all codes: the old URL of a code is redirected to its anchor. If the request has a
# query, as links from mails and newsletters do, superstatic, which is Firebase's local host, and
# nginx's rewrite append it after the fragment. The browser then looks for an anchor named
# "c701?from=mail", stays at the top, and the query never reaches the server. serve-handler drops
# the query, and nginx does so with a ? at the end of the rewrite.
# No report was found. superstatic's README does not mention queries of redirects. nginx's manual
# says that arguments are appended, and does not mention fragments.
set -euo pipefail
command -v nginx >/dev/null || { echo 'needs nginx, of the Debian package nginx'; exit 2; }
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --omit=optional superstatic@10.0.0 serve-handler@6.1.8
mkdir site
echo Codes > site/index.html
cat > nginx.conf <<CONF
daemon off;
pid $folder/pid;
error_log $folder/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  server {
    listen unix:$folder/socket;
    absolute_redirect off;
    root $folder/site;
    rewrite ^/codes/(.+)\$ /#c\$1 permanent;
    rewrite ^/short/(.+)\$ /#c\$1? permanent;
  }
}
CONF
nginx -c "$folder/nginx.conf" 2>/dev/null &
server=$!
for _ in $(seq 50); do
  [ -S socket ] && break
  sleep 0.1
done
cat > run.mjs <<'JS'
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import serveHandler from 'serve-handler';
import superstatic from 'superstatic';

const locations = async (target, folder = 'codes') => {
  const texts = [];
  for (const path of [`/${folder}/701`, `/${folder}/701?from=mail`]) {
    const [response] = await once(request({ ...target, path, agent: false }).end(), 'response');
    response.resume();
    texts.push(response.headers.location);
  }
  return texts.join(' ');
};
const served = async (server) => {
  await once(server, 'listening');
  const text = await locations({ host: '127.0.0.1', port: server.address().port });
  server.closeAllConnections();
  server.close();
  return text;
};
const redirects = [{ source: '/codes/701', destination: '/#c701' }];
const config = { public: 'site', redirects };
const firebase = superstatic.server({ port: 0, hostname: '127.0.0.1', config }).listen();
const other = createServer((incoming, outgoing) => serveHandler(incoming, outgoing, config));
const seen = [
  `superstatic ${await served(firebase)}`,
  `nginx ${await locations({ socketPath: 'socket' })}`,
  `nginx with ? ${await locations({ socketPath: 'socket' }, 'short')}`,
  `serve-handler ${await served(other.listen(0, '127.0.0.1'))}`,
].join(', ');
console.log(`superstatic 10.0.0, nginx ${process.env.NGINX}, serve-handler 6.1.8`);
console.log('expected: /#c701 without a query; /?from=mail#c701 or /#c701 with ?from=mail');
console.log(`seen:     ${seen}`);
const wrong = '/#c701 /#c701?from=mail';
const right = '/#c701 /#c701';
const known = `superstatic ${wrong}, nginx ${wrong}, nginx with ? ${right}, serve-handler ${right}`;
process.exit(seen === known ? 0 : 1);
JS
NGINX=$(nginx -v 2>&1 | sed 's/.*nginx.//') node run.mjs
