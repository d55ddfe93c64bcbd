/* Builds the site for the browser tests into the folder `DIST` and serves it on port `PORT`. */
import './build-tested-site.ts';
import { DIST } from './built-site.ts';
import { serveFolder } from './static-server.ts';

await serveFolder(DIST, { port: Number(process.env.PORT) });
