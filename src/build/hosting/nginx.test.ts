import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { IMMUTABLE, SECURITY_HEADERS } from '../prerender/headers-file.ts';

const config = readFileSync(join(import.meta.dirname, 'nginx.conf'), 'utf8');

test.each(Object.entries(SECURITY_HEADERS))(
  'nginx sends the same %s as other hosts',
  (name, value) => {
    expect(config).toContain(`add_header ${name} "${value}" always;`);
  },
);

test('nginx keeps hashed files for as long as other hosts', () => {
  expect(config).toContain(`"${IMMUTABLE}"`);
});

test('no location sets headers of its own, which would drop those of the server', () => {
  const [, ...locations] = config.split(/^ {2}location/m);
  expect(locations).not.toEqual([]);
  expect(locations.join('')).not.toContain('add_header');
});
