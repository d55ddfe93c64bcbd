import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import type { Host } from './hosts.ts';

const START_MS = 30_000;

export interface RunningHost {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder with an installed host. Throws if it does not start. */
export async function startHost(host: Host, site: string): Promise<RunningHost> {
  const scratch = mkdtempSync(join(tmpdir(), 'host-'));
  // When started by root, nginx and apache2 run as another user.
  chmodSync(scratch, 0o755);
  const port = await freePort();
  const { command, files = {}, env } = host.start({ site, port, scratch });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(scratch, name), text);
  const [program, ...words] = command;
  const child = spawn(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said: string[] = [];
  child.stderr.on('data', (text) => said.push(String(text)));
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await once(child, 'exit');
    }
    rmSync(scratch, { recursive: true, force: true });
  };
  const origin = `http://localhost:${port}`;
  for (const end = Date.now() + START_MS; Date.now() < end && child.exitCode === null; ) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`${host.name} did not start: ${said.join('')}`);
}
