import { useMemo, useState } from 'react';
import type { Decoded } from '../../domain/decode/create-decoder.ts';
import { type Verdict, verdictOf } from '../../domain/decode/verdict/verdict.ts';
import { Button } from '../../ui/button.tsx';
import { toneOf } from '../../ui/category-badge.tsx';
import { type DecodePageProps, DecodeResult } from './decode-result.tsx';
import { examplesOf } from './examples.ts';
import { InputBox } from './input-box.tsx';
import type { Work } from './pasted.ts';
import { useDecoder } from './use-decoder.ts';
import './decode.css';

/** Paste what the API returned and see what it means. */
export function DecodePage(props: DecodePageProps) {
  const { work, cancel, again, ...input } = useDecoder(props.catalog);
  const [before] = useState(work);
  const examples = useMemo(() => examplesOf(props.catalog), [props.catalog]);
  return (
    <article className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <header>
        <h1 tabIndex={-1}>Decode a response</h1>
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
      {workLine(work, cancel, again)}
      {work?.status === 'done' && (
        <DecodeResult
          decoded={work.decoded}
          text={input.text}
          unopened={input.unopened}
          isBack={work === before}
          {...props}
        />
      )}
    </article>
  );
}

/**
 * Id of the category that the verdict is styled as: the worst one in it. Where codes are only
 * mentioned, nothing failed.
 */
function outcomeOf({ kind, counts }: Verdict, { outcomes, findings }: Decoded): string {
  if (!outcomes.first && findings.every(({ success }) => success === null)) return kind;
  if (kind === 'failure' || kind === 'partial' || counts.errors > 0) return 'error';
  return kind === 'warning' || counts.warnings > 0 ? 'warning' : kind;
}

/** What to show when nothing was decoded: the reason, a hint, and the label of the retry button. */
const STOPPED: Readonly<
  Partial<Record<Work['status'], { sentence: string; hint?: string; again?: string }>>
> = {
  cancelled: {
    sentence: 'Cancelled',
    hint: 'Nothing was decoded. Change the text or paste another, or start again.',
    again: 'Decode again',
  },
  unavailable: {
    sentence: 'The decoder could not be loaded',
    hint: 'Check the connection. What you pasted is still here.',
    again: 'Try again',
  },
  failed: { sentence: 'The text could not be decoded. Try a part of it.' },
};

/** Names possible codes where no finding was made. */
function possibleInWords({ possible: { length }, findings }: Decoded): string | undefined {
  if (length === 0 || findings.length > 0) return undefined;
  return length === 1 ? 'One number may be a status code' : `${length} numbers may be status codes`;
}

/** The verdict, the progress, or why the work stopped and how to retry. */
function workLine(work: Work | undefined, onCancel: () => void, onAgain: () => void) {
  const decoded = work?.status === 'done' ? work.decoded : undefined;
  const stopped = work && STOPPED[work.status];
  const verdict = decoded && verdictOf(decoded);
  const sentence = verdict?.sentence ?? stopped?.sentence;
  const possible = decoded && possibleInWords(decoded);
  const tone = toneOf(decoded && verdict ? outcomeOf(verdict, decoded) : 'none');
  return (
    <div className="grid min-h-14 content-center gap-2">
      <div
        data-kind={verdict?.kind}
        className={sentence === undefined ? '' : `verdict sign ${tone}`}
      >
        <div className="flex flex-col-reverse">
          <p role="status" className={possible && 'text-sm font-semibold'}>
            {sentence}
          </p>
          <p role="status">{possible}</p>
        </div>
      </div>
      {stopped?.hint && (
        <p className="flex flex-wrap items-center gap-3 text-quiet">
          {stopped.hint}
          <Button onClick={onAgain}>{stopped.again}</Button>
        </p>
      )}
      {work?.status === 'working' && (
        <div className="loading flex items-center gap-3 text-quiet">
          <progress value={work.share} aria-label="Decoding" />
          {`Decoding, ${Math.round(work.share * 100)} %`}
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
    </div>
  );
}
