import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from '../violation.ts';
import type { Stage } from './stage.ts';

/** Whether the files of a folder are, byte by byte, those that would be generated now. */
export function checkCurrent(folder: string, files: Readonly<Record<string, string>>): Stage {
  const violations = Object.entries(files).flatMap(([name, text]): Violation[] => {
    const file = join(folder, name);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
    const problem = existsSync(file) ? 'It is not current.' : 'It is missing.';
    return [{ place: name, problem, todo: 'Run npm run catalog and commit it.' }];
  });
  const names = Object.keys(files).join(' and ');
  return { summary: `Files: ${names} compared with a fresh generation`, violations };
}
