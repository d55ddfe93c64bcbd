import { useEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { MOST_CHARACTERS } from '../../domain/decode/limits.ts';
import { DecodeResult } from './decode-result.tsx';
import { examplesOf } from './examples.ts';
import { InputBox } from './input-box.tsx';
import { readKept } from './kept-work.ts';
import { useDecoder } from './use-decoder.ts';
import { useInput } from './use-input.ts';
import { usePagePaste } from './use-page-paste.ts';
import { WorkLine } from './work-line.tsx';
import './decode.css';

/** How long typing rests before what was typed is decoded. */
const TYPING_PAUSE_MS = 150;

/** Paste what the API sent back, get what it means. */
export function DecodePage({
  catalog,
  api,
  onApi,
}: {
  catalog: Catalog;
  /** Id of the API version that the reader uses. */
  api: string;
  onApi: (api: string) => void;
}) {
  const { input, unread, take, takeFile } = useInput();
  const { work, decode, stop } = useDecoder(catalog);
  usePagePaste(take, takeFile);
  const [before] = useState(() => readKept().decoded);
  const examples = useMemo(() => examplesOf(catalog), [catalog]);

  useEffect(() => {
    if (input.text.trim() === '') {
      stop('idle');
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
          JSON, XML, log lines or a single message: lists every status code, what it means, and
          whether the call succeeded. What you paste stays in this page: it is not sent or stored,
          and it is gone when you reload.
        </p>
      </header>
      <noscript>
        <p>Decoding needs JavaScript, which is switched off here.</p>
      </noscript>
      <InputBox
        text={input.text}
        fileName={input.fileName}
        mostCharacters={MOST_CHARACTERS}
        examples={examples}
        onText={(text, typed) => take({ text, typed })}
        onFile={takeFile}
      />
      {unread !== undefined && (
        <p role="alert">{`“${unread}” could not be read. Is it a folder, or gone by now?`}</p>
      )}
      <WorkLine work={work} onCancel={() => stop('cancelled')} onAgain={() => decode(input.text)} />
      {work.status === 'done' && (
        <DecodeResult
          catalog={catalog}
          decoded={work.decoded}
          text={work.text}
          unopened={input.unopened}
          isBack={work.decoded === before}
          api={api}
          onApi={onApi}
        />
      )}
    </article>
  );
}
