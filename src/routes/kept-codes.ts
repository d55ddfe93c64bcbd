import { useEffect } from 'react';
import { createStore, useStore } from '../ui/create-store.ts';

/** Codes stored on the device; the last one pinned or opened comes first. */
type KeptCodes = Readonly<Record<'pinned' | 'recent', readonly number[]>>;

const KEY = 'codes';
const MAX_PINNED = 8;
/** One more than is listed, because the open code is left out. */
const MAX_RECENT = 6;
const NONE: KeptCodes = { pinned: [], recent: [] };

const codesIn = (list: unknown, most: number): readonly number[] =>
  Array.isArray(list) ? [...new Set(list.filter(Number.isSafeInteger))].slice(0, most) : [];

/** Parses stored codes and drops invalid ones. Storage may be blocked. */
export function parseKept(stored: () => string | null): KeptCodes {
  try {
    const { pinned, recent } = Object(JSON.parse(stored() ?? '{}'));
    return { pinned: codesIn(pinned, MAX_PINNED), recent: codesIn(recent, MAX_RECENT) };
  } catch {
    return NONE;
  }
}

const read = () => parseKept(() => localStorage.getItem(KEY));

export const keptCodes = createStore(read());

/** Reads again first, because another tab may have changed it. Without storage, nothing is kept. */
function change(next: (kept: KeptCodes) => KeptCodes): void {
  const text = JSON.stringify(next(read()));
  try {
    localStorage.setItem(KEY, text);
    keptCodes.set(read());
  } catch {
    // Full or blocked.
  }
}

const togglePin = (code: number): void =>
  change(({ pinned, recent }) => ({
    pinned: pinned.includes(code) ? pinned.filter((one) => one !== code) : [code, ...pinned],
    recent,
  }));

export const forgetCodes = (): void => change(() => NONE);

/** Records that a code was opened, if any. Returns whether it is pinned, and a toggle. */
export function useKeptCode(code: number | undefined) {
  const get = () => code !== undefined && keptCodes.get().pinned.includes(code);
  const isPinned = useStore({ get, subscribe: keptCodes.subscribe }, () => false);
  useEffect(() => {
    if (code !== undefined) change(({ pinned, recent }) => ({ pinned, recent: [code, ...recent] }));
  }, [code]);
  return { isPinned, onPin: () => code !== undefined && togglePin(code) };
}
