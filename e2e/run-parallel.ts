/**
 * Runs npm scripts in parallel. The first one prints as it runs. The others run one after another
 * at low priority and print when they end. Scripts joined by a comma run one after the other, until
 * one fails. Exits with 1 and names the failed scripts if any failed.
 */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';

const [watched = '', ...others] = process.argv.slice(2);
const failed: string[] = [];

/** Runs a script to its end; returns whether it succeeded. */
function run(script: string, isWatched: boolean): Promise<boolean> {
  const child = spawn('npm', ['run', script], {
    shell: process.platform === 'win32',
    stdio: isWatched ? 'inherit' : 'pipe',
  });
  // Child processes inherit the priority.
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
