/* Serves the site that the browser tests look at, from the folder `DIST` at the port `PORT`. */
import './build-tested-site.ts';
import { DIST } from './built-site.ts';
import { serveFolder } from './static-server.ts';

await serveFolder(DIST, { port: Number(process.env.PORT) });
