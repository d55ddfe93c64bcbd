/**
 * Runs the npm scripts that are named beside each other, two at a time, and prints what each wrote
 * once it has ended. Those joined by a comma run one after the other, until one fails. Exits with 1
 * when any failed.
 */
import { spawn } from 'node:child_process';

const AT_A_TIME = 2;
const waiting = process.argv.slice(2);

/** Runs a script to its end; gives whether it succeeded. */
function run(script: string): Promise<boolean> {
  const child = spawn('npm', ['run', script], { shell: process.platform === 'win32' });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function runInOrder(scripts: readonly string[]): Promise<boolean> {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

async function runWaiting(): Promise<boolean> {
  let areFine = true;
  for (let scripts = waiting.shift(); scripts; scripts = waiting.shift()) {
    if (!(await runInOrder(scripts.split(',')))) areFine = false;
  }
  return areFine;
}

const outcomes = await Promise.all(Array.from({ length: AT_A_TIME }, runWaiting));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
