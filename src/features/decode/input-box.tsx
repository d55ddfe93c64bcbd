import { useEffect, useId, useRef, useState } from 'react';
import { MAX_CHARACTERS } from '../../domain/decode/decoded.ts';
import { uncapitalised } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Example } from './examples.ts';
import { type Pasted, pasted } from './pasted.ts';

/** A textarea is slow with more characters than this; such a text is kept, but not shown in it. */
const MAX_SHOWN_LENGTH = 200_000;

/** A UTF-8 character takes 1 to 4 bytes. */
const MAX_BYTES = 4 * MAX_CHARACTERS;

const inMillions = (count: number) => `${Number((count / 1_000_000).toFixed(1))} million`;
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

let newestFile: File | undefined;

/**
 * Reads a file, but no more of it than `MAX_CHARACTERS` may take. Drops the result if the text or
 * the file has changed meanwhile.
 */
async function takeFile(file: File): Promise<void> {
  newestFile = file;
  const before = pasted.get().text;
  const take = (next: Pasted) => {
    if (newestFile === file && pasted.get().text === before) pasted.set(next);
  };
  const { name, size } = file;
  try {
    const text = await file.slice(0, MAX_BYTES).text();
    const left = `Of the file, the last ${megabytes(size - MAX_BYTES)} of ${megabytes(size)} were not opened.`;
    take({ text, fileName: name, unopened: size > MAX_BYTES ? left : undefined });
  } catch {
    take({ ...pasted.get(), unread: name });
  }
}

const isInField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select') !== null);

/**
 * Accepts files dropped anywhere on the page, since a file that misses a small drop target would
 * make the browser leave the page. Accepts pastes outside any field too, so the textarea needs no
 * focus. Returns whether a file is being dragged over the page.
 */
function usePageInput(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const on = <Type extends 'dragover' | 'dragleave' | 'drop' | 'paste'>(
      type: Type,
      listener: (event: WindowEventMap[Type]) => void,
    ) => window.addEventListener(type, listener, { signal: end.signal });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setIsOver(true);
    });
    on('dragleave', ({ relatedTarget }) => {
      // Without a related target, the pointer has left the page.
      if (!relatedTarget) setIsOver(false);
    });
    on('drop', (event) => {
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void takeFile(file);
    });
    on('paste', (event) => {
      if (isInField(event.target) || event.defaultPrevented) return;
      const [file] = event.clipboardData?.files ?? [];
      const text = event.clipboardData?.getData('text') ?? '';
      if (file) void takeFile(file);
      else if (text !== '') pasted.set({ text });
      else return;
      event.preventDefault();
    });
    return () => end.abort();
  }, []);
  return isOver;
}

/** Input for a text: typed, pasted, dropped or chosen as a file. */
export function InputBox({ input, examples }: { input: Pasted; examples: readonly Example[] }) {
  const { text, fileName, cleared } = input;
  const id = useId();
  const limitId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const isOver = usePageInput();
  const isLong = text.length > MAX_SHOWN_LENGTH;
  /** For buttons that disappear when pressed: moves the focus to the textarea. */
  const setText = (next: Pasted) => {
    pasted.set(next);
    box.current?.focus();
  };

  return (
    <div className="decode-input grid gap-2 print:hidden">
      <label htmlFor={id} className="font-semibold">
        API response, log or message
      </label>
      <div className="relative grid">
        <textarea
          ref={box}
          id={id}
          data-ready=""
          value={isLong ? '' : text}
          // The text cannot be retyped, so a stray key press must not replace it.
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
          onChange={(event) => pasted.set({ text: event.target.value, isTyped: true })}
          onPaste={(event) => {
            const own = event.clipboardData.getData('text');
            if (own.length <= MAX_SHOWN_LENGTH && !isLong) return;
            event.preventDefault();
            pasted.set({ text: own });
          }}
          className="code w-full rounded border border-control bg-page p-3 text-sm"
        />
        {isOver && (
          <p className="drop-target">
            <Icon name="plus" />
            Drop the file to decode it
          </p>
        )}
      </div>
      {fileName !== undefined && (
        <p className="wrap-anywhere">{`File: ${fileName}${text === '' ? ', which is empty' : ''}`}</p>
      )}
      <p id={limitId} className="text-xs text-quiet">
        {`Reads up to ${inMillions(MAX_CHARACTERS)} characters; a longer input is cut, and the result says by how much.`}
      </p>
      <div className="flex flex-wrap gap-2">
        {cleared !== undefined && (
          <Button onClick={() => setText({ text: cleared })}>Undo clearing</Button>
        )}
        {text === '' ? (
          examples.map((example) => (
            <Button key={example.label} onClick={() => pasted.set({ text: example.text })}>
              {`Example: ${uncapitalised(example.label)}`}
            </Button>
          ))
        ) : (
          <Button onClick={() => setText({ text: '', cleared: text })}>Clear</Button>
        )}
        <Button onClick={() => file.current?.click()}>Open a file</Button>
        <input
          ref={file}
          type="file"
          hidden
          aria-label="A file with a response or log"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) void takeFile(chosen);
            // Lets the reader choose the same file again after it has changed.
            event.target.value = '';
          }}
        />
      </div>
    </div>
  );
}
