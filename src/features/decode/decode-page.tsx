import { useEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { MOST_CHARACTERS } from '../../domain/decode/limits.ts';
import { DecodeResult } from './decode-result.tsx';
import { examplesOf } from './examples.ts';
import { InputBox } from './input-box.tsx';
import { keepPasted, readPasted } from './pasted-text.ts';
import { useDecoder } from './use-decoder.ts';
import { WorkLine } from './work-line.tsx';

/** How long typing rests before what was typed is decoded. */
const TYPING_PAUSE_MS = 150;

/** Paste what the API sent back, get what it means. */
export function DecodePage({ catalog }: { catalog: Catalog }) {
  const [input, setInput] = useState(() => ({ text: readPasted(), typed: false }));
  const { work, decode, stop } = useDecoder(catalog);
  const examples = useMemo(() => examplesOf(catalog), [catalog]);

  useEffect(() => {
    if (input.text.trim() === '') {
      stop();
      return;
    }
    const timer = setTimeout(() => decode(input.text), input.typed ? TYPING_PAUSE_MS : 0);
    return () => clearTimeout(timer);
  }, [input, decode, stop]);

  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <h1 tabIndex={-1} className="text-lg font-semibold">
          Decode a response
        </h1>
        <p className="max-w-reading text-quiet">
          JSON, XML, log lines or a bare message: every status code in it, what it means, and
          whether the call succeeded. What you paste stays in this page: it is not sent, not stored,
          and gone when you reload.
        </p>
      </header>
      <InputBox
        text={input.text}
        mostCharacters={MOST_CHARACTERS}
        examples={examples}
        onText={(text, typed) => {
          keepPasted(text);
          setInput({ text, typed });
        }}
      />
      <WorkLine work={work} onStop={stop} />
      {work.status === 'done' && (
        <DecodeResult catalog={catalog} decoded={work.decoded} text={work.text} />
      )}
    </article>
  );
}
