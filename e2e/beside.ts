/**
 * Runs npm scripts beside each other. The first is the one to watch: it prints as it goes. The
 * others follow each other in what it leaves of the processor, and print once they have ended.
 * Scripts that are joined by a comma run one after the other, until one fails. Exits with 1, and
 * names what failed, when any did.
 */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const [watched = '', ...others] = process.argv.slice(2);
const failed: string[] = [];

/** Runs a script to its end; gives whether it succeeded. */
function run(script: string, isWatched: boolean): Promise<boolean> {
  const child = spawn('npm', ['run', script], {
    shell: process.platform === 'win32',
    stdio: isWatched ? 'inherit' : 'pipe',
  });
  // What it starts inherits this.
  if (!isWatched && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      if (code !== 0) failed.push(script);
      resolve(code === 0);
    });
  });
}

async function runInOrder(scripts: string, isWatched: boolean): Promise<void> {
  for (const script of scripts.split(',')) if (!(await run(script, isWatched))) return;
}

async function runOthers(): Promise<void> {
  for (const scripts of others) await runInOrder(scripts, false);
}

await Promise.all([runInOrder(watched, true), runOthers()]);
if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
