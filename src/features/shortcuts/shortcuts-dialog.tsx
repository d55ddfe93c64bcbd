import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';

const KEYS = [
  { keys: ['/'], does: 'Search' },
  { keys: ['A', '8'], does: 'Any other letter or digit: search for it' },
  { keys: ['Ctrl K', '⌘ K'], does: 'Search, even with single-key shortcuts off' },
  { keys: ['↓', '↑'], does: 'Move through results' },
  { keys: ['Alt ↓'], does: 'Pinned and recent codes, in the empty search box' },
  { keys: ['Enter'], does: 'Open the selected or first result' },
  { keys: ['Esc'], does: 'Close suggestions or clear the search' },
  { keys: ['['], does: 'Previous code' },
  { keys: [']'], does: 'Next code' },
  { keys: ['?'], does: 'Show this list' },
] as const;

/**
 * Lists the keyboard shortcuts, with a switch for those without a modifier. As it is a modal
 * dialog, the browser traps the focus, closes it on Escape and restores the focus.
 */
export function ShortcutsDialog(props: {
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts"
      className="raised m-auto p-5 text-ink backdrop:bg-black/40"
    >
      <h2 id="shortcuts" className="mb-3 text-lg font-semibold">
        Keyboard shortcuts
      </h2>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {KEYS.map(({ keys, does }) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="code rounded border border-line bg-panel px-1.5 text-xs whitespace-nowrap"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={props.singleKeys}
          onChange={(event) => props.onSingleKeys(event.target.checked)}
          className="size-4"
        />
        Single-key shortcuts (no Ctrl, ⌘ or Alt; off while you type in a field)
      </label>
      <form method="dialog" className="mt-5 flex justify-end">
        <Button type="submit">Close</Button>
      </form>
    </dialog>
  );
}
