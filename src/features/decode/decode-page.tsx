import { useMemo, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { DecodeResult } from './decode-result.tsx';
import { examplesOf } from './examples.ts';
import { InputBox } from './input-box.tsx';
import { useDecoder } from './use-decoder.ts';
import { WorkLine } from './work-line.tsx';
import './decode.css';

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
  const { input, work, cancel, again } = useDecoder(catalog);
  const [before] = useState(input.decoded);
  const examples = useMemo(() => examplesOf(catalog), [catalog]);
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
      <InputBox input={input} examples={examples} />
      {input.unread !== undefined && (
        <p role="alert">{`“${input.unread}” could not be read. Is it a folder, or gone by now?`}</p>
      )}
      <WorkLine work={work} onCancel={cancel} onAgain={again} />
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
