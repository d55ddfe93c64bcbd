import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort } from '../hosting/free-port.ts';
import type { WebKit } from './find-webkit.ts';
import { type Session, startSession } from './web-driver.ts';

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

/** Starts an X server on a free display; it writes the number and closes the pipe. */
async function startDisplay(path: string) {
  const child = spawn(
    path,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const number = await text(child.stdio[3] as NodeJS.ReadableStream);
  if (!number.trim()) throw new Error(`${path} did not start.`);
  return { child, name: `:${number.trim()}` };
}

export interface RunningWebKit {
  readonly session: Session;
  readonly close: () => Promise<void>;
}

/** Starts WebKit with a temporary profile, which `close` removes. */
export async function startWebKit({ driver, browser, display }: WebKit): Promise<RunningWebKit> {
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = await startDisplay(display);
  const port = await freePort();
  const child = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      DISPLAY: screen.name,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // The sandbox needs user namespaces, which containers often lack; only our site is opened.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
  });
  const close = async () => {
    await stop(child);
    await stop(screen.child);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const session = await startSession(`http://127.0.0.1:${port}`, {
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    return {
      session,
      close: async () => {
        await session.end().finally(close);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
