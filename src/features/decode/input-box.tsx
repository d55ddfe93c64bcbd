import { type ClipboardEvent, useId, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { ListIcon } from '../../ui/list-icon.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** A text area with more than this answers slowly; such a text is kept beside it instead. */
const LONGEST_SHOWN = 200_000;

const inMillions = (count: number) => `${Number((count / 1_000_000).toFixed(1))} million`;

/** Where a text comes in: typed, pasted, dropped or chosen as a file. */
export function InputBox({
  text,
  mostCharacters,
  fileName,
  examples,
  onText,
  onFile,
}: {
  text: string;
  mostCharacters: number;
  /** Name of the file that the text comes from. */
  fileName: string | undefined;
  examples: readonly { readonly label: string; readonly text: string }[];
  /** `typed` is false when the text is complete, as it is after pasting. */
  onText: (text: string, typed: boolean) => void;
  onFile: (file: File) => void;
}) {
  const id = useId();
  const limitId = useId();
  const file = useRef<HTMLInputElement>(null);
  const isOver = useFileDrop(onFile);
  const isLong = text.length > LONGEST_SHOWN;

  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length <= LONGEST_SHOWN && !isLong) return;
    event.preventDefault();
    onText(pasted, false);
  };
  return (
    <div className="decode-input grid gap-2">
      <label htmlFor={id} className="font-semibold">
        API response, log or message
      </label>
      <div className="relative grid">
        <textarea
          id={id}
          data-ready=""
          value={isLong ? '' : text}
          // A key pressed by chance must not take away what cannot be typed again.
          readOnly={isLong}
          rows={7}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={limitId}
          placeholder={
            isLong
              ? `${inMillions(text.length)} characters, too long to be shown here. Clear it, or paste something else over it.`
              : 'Paste it here, or drop a file'
          }
          onChange={(event) => onText(event.target.value, true)}
          onPaste={onPaste}
          className="code w-full rounded border border-control bg-page p-3 text-sm"
        />
        {isOver && (
          <p className="drop-target">
            <ListIcon name="plus" />
            Drop the file to decode it
          </p>
        )}
      </div>
      {fileName !== undefined && <p className="wrap-anywhere">{`File: ${fileName}`}</p>}
      <p id={limitId} className="text-xs text-quiet print:hidden">
        {`Reads up to ${inMillions(mostCharacters)} characters; a longer input is cut, and the result says by how much.`}
      </p>
      <div className="flex flex-wrap gap-2 print:hidden">
        {text === '' ? (
          examples.map((example) => (
            <Button key={example.label} onClick={() => onText(example.text, false)}>
              {`Example: ${example.label.charAt(0).toLowerCase()}${example.label.slice(1)}`}
            </Button>
          ))
        ) : (
          <Button onClick={() => onText('', false)}>Clear</Button>
        )}
        <Button onClick={() => file.current?.click()}>Open a file</Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="A file with a response or log"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onFile(chosen);
            // The same file can be chosen again, when it has changed.
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}
