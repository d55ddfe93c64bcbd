import { useMemo } from 'react';
import type { Finding } from '../../domain/decode/create-decoder.ts';
import { grouped } from '../../domain/text/english.ts';

/** A stretch of the pasted text: left out, plain, or the place of a finding. */
export type Excerpt =
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly finding: number };

const SHOWN_WHOLE = 20_000;

/** Of a longer text, this much is shown on either side of a place. */
const AROUND = 300;

/**
 * Cuts a text into what is worth showing: all of a short one, the surroundings of the findings in
 * a long one. They come in order; one that overlaps the one before is not marked again.
 */
export function excerptsOf(
  text: string,
  findings: readonly Pick<Finding, 'at'>[],
): readonly Excerpt[] {
  const around = text.length <= SHOWN_WHOLE ? text.length : AROUND;
  const excerpts: Excerpt[] = [];
  let at = 0;
  const goTo = (end: number, isShown: boolean) => {
    if (end <= at) return;
    excerpts.push(
      isShown ? { kind: 'text', text: text.slice(at, end) } : { kind: 'gap', length: end - at },
    );
    at = end;
  };
  let worthIt = 0;
  findings.forEach(({ at: { start, end } }, finding) => {
    if (start < at) return;
    goTo(Math.min(worthIt, start), true);
    goTo(start - around, false);
    goTo(start, true);
    excerpts.push({ kind: 'place', text: text.slice(start, end), finding });
    at = end;
    worthIt = end + around;
  });
  goTo(Math.min(worthIt, text.length), true);
  goTo(text.length, false);
  return excerpts;
}

/** The finding that the reader looks at, and which of its ends is brought into view. */
export interface Chosen {
  readonly finding: number;
  readonly shown: 'finding' | 'place';
}

interface MarkedTextProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many of the places to draw; the text ends before the next. */
  readonly listed: number;
  readonly chosen: number | undefined;
  readonly onShow: (chosen: Chosen) => void;
}

/** The pasted text with the places of the findings marked; pressing one leads to its finding. */
export function MarkedText({ text, findings, listed, chosen, onShow }: MarkedTextProps) {
  const excerpts = useMemo(() => excerptsOf(text, findings), [text, findings]);
  const end = excerpts.findIndex((one) => one.kind === 'place' && one.finding >= listed);
  let at = 0;
  return (
    <pre className="code rounded border border-line bg-panel p-3 text-xs whitespace-pre-wrap">
      {(end === -1 ? excerpts : excerpts.slice(0, end)).map((excerpt) => {
        const key = at;
        at += excerpt.kind === 'gap' ? excerpt.length : excerpt.text.length;
        if (excerpt.kind === 'text') return <span key={key}>{excerpt.text}</span>;
        if (excerpt.kind === 'gap') {
          return (
            <span key={key} className="block py-1 text-quiet">
              {`… ${grouped(excerpt.length)} characters without a status code …`}
            </span>
          );
        }
        const { finding } = excerpt;
        // A link, since a line may break on either side of a button.
        return (
          <a
            key={key}
            id={`place-${finding}`}
            href={`#finding-${finding}`}
            title="Show what it means"
            aria-current={finding === chosen ? 'true' : undefined}
            className="place"
            onClick={(event) => {
              event.preventDefault();
              onShow({ finding, shown: 'finding' });
            }}
          >
            {excerpt.text}
          </a>
        );
      })}
    </pre>
  );
}
