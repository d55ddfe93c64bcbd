import { useEffect } from 'react';
import { createResource } from '../ui/create-resource.ts';
import { createStore, useStore } from '../ui/create-store.ts';

/** Not needed to show a page, so it comes after it. */
const keptCodes = createResource(() => import('./kept-codes.ts'));

const NOTHING = createStore({ pinned: [] as readonly number[] });

/** Notes that a code was opened, if there is one; whether it is pinned, and what changes that. */
export function useKeptCode(code: number | undefined) {
  const kept = useStore(keptCodes.store, () => undefined);
  const store: Pick<typeof NOTHING, 'get' | 'subscribe'> = kept?.keptCodes ?? NOTHING;
  const { pinned } = useStore(store, NOTHING.get);
  const change = (name: 'noteOpened' | 'togglePin') => {
    if (code === undefined) return;
    void keptCodes.load().then(
      (loaded) => loaded[name](code),
      () => undefined,
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `change` depends on the code alone.
  useEffect(() => change('noteOpened'), [code]);
  return {
    isPinned: code !== undefined && pinned.includes(code),
    onPin: () => change('togglePin'),
  };
}
