import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';

/** A text area with more than this answers slowly; such a text is kept beside it instead. */
const LONGEST_SHOWN = 200_000;

const sizeOf = (text: string) => `${(text.length / 1_000_000).toFixed(1)} million characters`;

/** Where a text comes in: typed, pasted, dropped or chosen as a file. */
export function InputBox({
  text,
  mostCharacters,
  examples,
  onText,
}: {
  text: string;
  mostCharacters: number;
  examples: readonly { readonly label: string; readonly text: string }[];
  /** `typed` is false when the text is complete, as it is after pasting or dropping. */
  onText: (text: string, typed: boolean) => void;
}) {
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const isLong = text.length > LONGEST_SHOWN;

  const read = async (chosen: File | null | undefined) => {
    // A character takes at least a byte, so that more bytes than characters are never wanted.
    if (chosen) onText(await chosen.slice(0, mostCharacters * 4).text(), false);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData.getData('text');
    if (pasted.length <= LONGEST_SHOWN) return;
    event.preventDefault();
    onText(pasted, false);
  };
  const onDrop = (event: DragEvent) => {
    setIsOver(false);
    const dropped = event.dataTransfer.files[0];
    if (!dropped) return;
    event.preventDefault();
    void read(dropped);
  };
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="font-semibold">
        API response, log or message
      </label>
      <textarea
        id={id}
        value={isLong ? '' : text}
        rows={7}
        spellCheck={false}
        autoComplete="off"
        placeholder={
          isLong
            ? `${sizeOf(text)}, too long to be shown here. Paste something else to replace it.`
            : 'Paste it here, or drop a file'
        }
        onChange={(event) => onText(event.target.value, true)}
        onPaste={onPaste}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
        className={`code w-full resize-y rounded border bg-page p-3 text-sm placeholder:text-quiet ${isOver ? 'border-accent' : 'border-control'}`}
      />
      <div className="flex flex-wrap gap-2">
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
          onChange={(event) => void read(event.target.files?.[0])}
        />
      </div>
    </div>
  );
}
