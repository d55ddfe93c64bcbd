import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPositions } from './scroll-restoration.ts';

describe('the stored positions of history entries', () => {
  const read = (stored: string | null) => {
    vi.stubGlobal('sessionStorage', { getItem: () => stored });
    return Object.fromEntries(readPositions());
  };
  afterEach(() => vi.unstubAllGlobals());

  test('are read as they were stored', () => {
    const link = { href: '/codes/800', index: 0, top: 12, hadFocus: true };
    const positions = { a: { scroll: 7, link }, b: { scroll: 0 } };
    expect(read(JSON.stringify(positions))).toEqual(positions);
  });

  test.each([null, 'null', '[]', '"x"', '{', '', '{"a":null}', '{"a":{"scroll":"1"}}'])(
    'are empty for any other stored value: %s',
    (stored) => expect(read(stored)).toEqual({}),
  );
});
