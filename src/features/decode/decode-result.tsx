import { useDeferredValue, useId, useLayoutEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import { firstWording } from '../../domain/catalog/wordings.ts';
import type { Decoded, Finding } from '../../domain/decode/create-decoder.ts';
import { MOST_CHARACTERS } from '../../domain/decode/decoded.ts';
import { notesInWords, responseVersions } from '../../domain/decode/describe-decoded.ts';
import { decodedTicket } from '../../domain/decode/ticket/decoded-ticket.ts';
import { MASKS, maskPersonal } from '../../domain/decode/ticket/mask-personal.ts';
import { isHtmlPage, verdictOf } from '../../domain/decode/verdict/verdict.ts';
import { links } from '../../domain/links.ts';
import { counted, grouped } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { codeTally } from './code-tally.tsx';
import { FindingItem } from './finding-item.tsx';
import { type Chosen, MarkedText } from './marked-text.tsx';

/** Findings to render at first; the others follow in a deferred render. */
const FIRST = 40;

export interface DecodePageProps {
  readonly catalog: Catalog;
  /** Id of the reader's API version. */
  readonly api: string;
  readonly onApi: (api: string) => void;
}

interface DecodeResultProps extends DecodePageProps {
  readonly decoded: Decoded;
  readonly text: string;
  /** Says how much of a file was not read. */
  readonly unopened: string | undefined;
  /** Whether the reader has returned to this result. */
  readonly isBack: boolean;
}

/** For each finding, the index of the first equal one (which may be itself). */
function firstAlike(findings: readonly Finding[]): readonly number[] {
  const firsts = new Map<string, number>();
  return findings.map(({ code, meaning, message, success, role }, index) => {
    const key = JSON.stringify([code, meaning, message, success, role]);
    const first = firsts.get(key) ?? index;
    firsts.set(key, first);
    return first;
  });
}

/** The findings in order, beside the text with its matches highlighted. */
export function DecodeResult(props: DecodeResultProps) {
  const { catalog, decoded, text, unopened } = props;
  const { findings, total } = decoded;
  const firsts = useMemo(() => firstAlike(findings), [findings]);
  const [chosen, setChosen] = useState<Chosen>();
  const rendered = useDeferredValue(findings.length, props.isBack ? findings.length : FIRST);
  // If the text is below the findings, findings rendered later would push it down.
  const listed = chosen ? findings.length : rendered;
  useLayoutEffect(() => {
    const element = chosen && document.getElementById(`${chosen.shown}-${chosen.finding}`);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  }, [chosen]);
  const versions = responseVersions(catalog, decoded);
  const possible = decoded.possible.length > 0 && possibleCodes(catalog, decoded.possible);
  const sentences = [...notesInWords(decoded), ...(unopened ? [unopened] : [])];
  return (
    <>
      {sentences.length > 0 && (
        <ul className="grid gap-1 text-quiet">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {versions.length > 0 && versions.every(({ id }) => id !== props.api) && (
        <p className="flex flex-wrap items-center gap-2 print:hidden">
          {`${decoded.outcomes.counts.responses > 1 ? 'These are responses' : 'This is a response'} of ${versions.map(({ id }) => versionLabel(catalog, id)).join(' or ')}. `}
          {versions.map(({ id }) => (
            <Button
              key={id}
              onClick={() => props.onApi(id)}
            >{`Set API version to ${versionLabel(catalog, id)}`}</Button>
          ))}
        </p>
      )}
      {findings.length === 0 && possible}
      {verdictOf(decoded).kind === 'none' && !hasSaidWhy(decoded) && nothingFound(text)}
      {findings.length > 0 && (
        <>
          <TicketCopy catalog={catalog} decoded={decoded} />
          {codeTally(catalog, decoded)}
          <div className="beside-text grid gap-8">
            <section aria-label="Findings" className="min-w-0">
              <h2 className="mb-2 text-xs font-semibold text-quiet">
                {`${counted(total, 'finding')}${total > findings.length ? `, the first ${grouped(findings.length)} listed` : ''}`}
              </h2>
              <ol>
                {findings.slice(0, listed).map((finding, index) => (
                  <FindingItem
                    key={`${finding.at.start} ${finding.at.end}`}
                    catalog={catalog}
                    finding={finding}
                    index={index}
                    first={firsts[index] === index ? undefined : findings[firsts[index] ?? 0]}
                    firstIndex={firsts[index] ?? 0}
                    isChosen={index === chosen?.finding}
                    isAmongOthers={decoded.outcomes.counts.responses > 1}
                    onShow={setChosen}
                  />
                ))}
              </ol>
              {possible && <div className="border-t border-line pt-4">{possible}</div>}
            </section>
            <section aria-label="The text" className="min-w-0">
              <h2 className="mb-2 text-xs font-semibold text-quiet">
                Your text, with matches highlighted
              </h2>
              <MarkedText
                text={text.slice(0, MOST_CHARACTERS)}
                findings={findings}
                listed={listed}
                chosen={chosen?.finding}
                onShow={setChosen}
              />
            </section>
          </div>
        </>
      )}
    </>
  );
}

/** Whether the verdict itself explains why there is no code. */
const hasSaidWhy = (decoded: Decoded): boolean =>
  isHtmlPage(decoded) || Object.values(decoded.outcomes.listed).some((count) => count === 0);

/** A longer text is not offered as a search. */
const LONGEST_SEARCH = 100;

/** What was looked for in a text without a status code, and a link to search for it. */
function nothingFound(text: string) {
  const query = text.trim();
  // Only a short line without personal data or markup may go into a URL.
  const isQuery =
    query !== '' &&
    query.length <= LONGEST_SEARCH &&
    !/[\p{Cc}\ufffd{}[\]<>]/u.test(query) &&
    maskPersonal(query) === query;
  return (
    <p className="text-quiet">
      Looked for status objects, labelled codes and known messages.{' '}
      {isQuery && <a href={links.browse([['q', query]])}>{`Search all codes for “${query}”`}</a>}
    </p>
  );
}

/** Numbers that may be codes, although nothing in the text says so. */
const possibleCodes = (catalog: Catalog, possible: Decoded['possible']) => (
  <section aria-labelledby="possible-codes">
    <h2 id="possible-codes" className="mb-1 text-xs font-semibold text-quiet">
      Numbers that may be codes of this API
    </h2>
    <ul className="grid gap-1">
      {possible.map(({ code, line, count }) => (
        <li key={code} data-possible={code}>
          <a href={links.code(code)} className="code font-bold">
            {code}
          </a>{' '}
          {catalog.entriesByCode
            .get(code)
            ?.map((entry) => firstWording(catalog, entry))
            .join(' · ') ?? 'Not in the catalog'}{' '}
          <span className="text-quiet">
            {count > 1 ? `${grouped(count)} times` : `line ${grouped(line)}`}
          </span>
        </li>
      ))}
    </ul>
  </section>
);

/** Copies the result for a ticket, with personal data masked unless the reader turns that off. */
function TicketCopy({ catalog, decoded }: { catalog: Catalog; decoded: Decoded }) {
  const [mask, setMask] = useState(true);
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <CopyButton
        label="Copy for a ticket"
        text={() => decodedTicket(catalog, decoded, { mask, origin: location.origin })}
      />
      <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={mask}
          aria-describedby={id}
          onChange={(event) => setMask(event.target.checked)}
          className="size-4"
        />
        Mask personal data
      </label>
      <p id={id} className="text-xs text-quiet">
        {mask
          ? `E-mail addresses are copied as ${MASKS.address}, phone and other numbers of 7 digits or more as ${MASKS.number}. Codes are kept.`
          : 'Messages are copied as they are, with any phone number and e-mail address in them.'}
      </p>
    </div>
  );
}
