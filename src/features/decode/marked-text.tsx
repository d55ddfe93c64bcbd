import { useMemo } from 'react';
import type { Finding } from '../../domain/decode/create-decoder.ts';
import { grouped } from '../../domain/text/english.ts';

/** A stretch of the pasted text: omitted, plain, or highlighted as a finding. */
export type Excerpt =
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string; readonly finding: number };

const SHOWN_WHOLE = 20_000;

/** In a longer text, this many characters are shown on either side of a finding. */
const AROUND = 300;

/**
 * Splits a text into excerpts: all of a short text, the surroundings of the findings in a long one.
 * Findings come in order; one that overlaps the previous one is not highlighted.
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

/** The chosen finding, and which end of the link to scroll to: list item or highlight. */
export interface Chosen {
  readonly finding: number;
  readonly shown: 'finding' | 'place';
}

interface MarkedTextProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** How many findings to highlight; the text ends before the next one. */
  readonly listed: number;
  readonly chosen: number | undefined;
  readonly onShow: (chosen: Chosen) => void;
}

/** The pasted text with its findings highlighted; each highlight links to its finding. */
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
        // A link, because a line cannot wrap inside a button.
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
