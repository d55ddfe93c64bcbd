import { Dialog } from '../../ui/dialog.tsx';

const KEYS = [
  { keys: ['/'], does: 'Search' },
  { keys: ['Ctrl K', '⌘ K'], does: 'Search, even with single-key shortcuts off' },
  { keys: ['↓', '↑'], does: 'Move through results' },
  { keys: ['Alt ↓'], does: 'Pinned and recent codes, in the empty search box' },
  { keys: ['Enter'], does: 'Open the selected or first result' },
  { keys: ['Esc'], does: 'Close suggestions or clear the search' },
  { keys: ['['], does: 'Previous code' },
  { keys: [']'], does: 'Next code' },
  { keys: ['?'], does: 'Show this list' },
] as const;

/** What each key does, and a switch for those without a modifier. */
export function ShortcutsDialog({
  isOpen,
  onClose,
  singleKeys,
  onSingleKeys,
}: {
  isOpen: boolean;
  onClose: () => void;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
}) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose}>
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
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
          className="size-4"
        />
        Single-key shortcuts (/ ? [ ])
      </label>
    </Dialog>
  );
}
