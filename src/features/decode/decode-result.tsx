import { useDeferredValue, useId, useLayoutEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import { versionLabel } from '../../domain/catalog/labels.ts';
import type { Decoded, Finding } from '../../domain/decode/create-decoder.ts';
import { MAX_CHARACTERS } from '../../domain/decode/decoded.ts';
import {
  firstEqualIndexes,
  notesInWords,
  responseVersions,
} from '../../domain/decode/describe-decoded.ts';
import { decodedTicket } from '../../domain/decode/ticket/decoded-ticket.ts';
import { MASKS, maskPersonal } from '../../domain/decode/ticket/mask-personal.ts';
import { isHtmlPage, verdictOf } from '../../domain/decode/verdict/verdict.ts';
import { links } from '../../domain/links.ts';
import { counted, grouped } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { codeTally } from './code-tally.tsx';
import { FindingItem, findingId } from './finding-item.tsx';
import { type Chosen, highlightId, MarkedText, type Place } from './marked-text.tsx';
import { PossibleCodes, possibleId } from './possible-codes.tsx';

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

const isSuccess = ({ outcome }: Finding): boolean => outcome === 'success';

/** What to highlight in the text, in order: findings and possible codes. */
const placesOf = ({ findings, possible }: Decoded): readonly Place[] =>
  [
    ...findings.map(({ at }, index) => ({ id: findingId(index), at, isPossible: false })),
    ...possible.map(({ code, at }) => ({ id: possibleId(code), at, isPossible: true })),
  ].toSorted((a, b) => a.at.start - b.at.start);

/** The findings in order, beside the text with its matches highlighted. */
export function DecodeResult(props: DecodeResultProps) {
  const { catalog, decoded, text, unopened } = props;
  const { findings, total } = decoded;
  const firsts = useMemo(() => firstEqualIndexes(findings), [findings]);
  const places = useMemo(() => placesOf(decoded), [decoded]);
  const [chosen, setChosen] = useState<Chosen>();
  const rendered = useDeferredValue(findings.length, props.isBack ? findings.length : FIRST);
  // If the text is below the findings, findings rendered later would push it down.
  const listed = chosen ? findings.length : rendered;
  useLayoutEffect(() => {
    const id = chosen && (chosen.shown === 'text' ? highlightId(chosen.id) : chosen.id);
    const element = id === undefined ? null : document.getElementById(id);
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  }, [chosen]);
  const [isHiding, setHiding] = useState(false);
  const successes = findings.filter(isSuccess).length;
  const versions = responseVersions(catalog, decoded);
  const sentences = [...notesInWords(decoded), ...(unopened ? [unopened] : [])];
  const isAmongOthers = decoded.outcomes.counts.responses > 1;
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
          {`${isAmongOthers ? 'These are' : 'This is a'} ${versions.map(({ id }) => versionLabel(catalog, id)).join(' or ')} ${isAmongOthers ? 'responses' : 'response'}. `}
          {versions.map(({ id }) => (
            <Button
              key={id}
              onClick={() => props.onApi(id)}
            >{`Set API version to ${versionLabel(catalog, id)}`}</Button>
          ))}
        </p>
      )}
      {verdictOf(decoded).kind === 'none' && !hasSaidWhy(decoded) && nothingFound(text)}
      {findings.length > 0 && <TicketCopy catalog={catalog} decoded={decoded} />}
      {findings.length > 0 && codeTally(catalog, decoded)}
      {places.length > 0 && (
        <div className="beside-text grid gap-8">
          <div className="min-w-0">
            {findings.length > 0 && (
              <section aria-label="Findings">
                <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4 text-xs">
                  <h2 className="font-semibold text-quiet">
                    {`${counted(total, 'finding')}${total > findings.length ? `, the first ${grouped(findings.length)} listed` : ''}`}
                  </h2>
                  {successes > 1 && successes < findings.length && (
                    <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11 print:hidden">
                      <input
                        type="checkbox"
                        checked={isHiding}
                        onChange={(event) => setHiding(event.target.checked)}
                        className="size-4"
                      />
                      {`Hide ${grouped(successes)} successes`}
                    </label>
                  )}
                </div>
                <ol>
                  {findings
                    .slice(0, listed)
                    .map((finding, index) =>
                      isHiding && isSuccess(finding) && chosen?.id !== findingId(index) ? null : (
                        <FindingItem
                          key={`${finding.at.start} ${finding.at.end}`}
                          catalog={catalog}
                          finding={finding}
                          index={index}
                          first={firsts[index] === index ? undefined : findings[firsts[index] ?? 0]}
                          firstIndex={firsts[index] ?? 0}
                          isChosen={chosen?.id === findingId(index)}
                          isAmongOthers={isAmongOthers}
                          onShow={setChosen}
                        />
                      ),
                    )}
                </ol>
              </section>
            )}
            {decoded.possible.length > 0 && (
              <PossibleCodes
                catalog={catalog}
                possible={decoded.possible}
                chosen={chosen?.id}
                onShow={setChosen}
              />
            )}
          </div>
          <section aria-label="The text" className="min-w-0">
            <h2 className="mb-2 text-xs font-semibold text-quiet">
              Your text, with matches highlighted
            </h2>
            <MarkedText
              text={text.slice(0, MAX_CHARACTERS)}
              places={places}
              end={findings[listed]?.at.start ?? Number.POSITIVE_INFINITY}
              chosen={chosen?.id}
              onShow={setChosen}
            />
          </section>
        </div>
      )}
    </>
  );
}

/** Whether the verdict itself explains why there is no code. */
const hasSaidWhy = (decoded: Decoded): boolean =>
  isHtmlPage(decoded) || Object.values(decoded.outcomes.listed).some((count) => count === 0);

/** A longer text is not offered as a search. */
const MAX_SEARCH_LENGTH = 100;

/** What was looked for in a text without a status code, and a link to search for it. */
function nothingFound(text: string) {
  const query = text.trim();
  // Only a short line without personal data or markup may go into a URL.
  const isQuery =
    query !== '' &&
    query.length <= MAX_SEARCH_LENGTH &&
    !/[\p{Cc}\ufffd{}[\]<>]/u.test(query) &&
    maskPersonal(query) === query;
  return (
    <p className="text-quiet">
      Looked for status objects, labelled codes and known messages.{' '}
      {isQuery && <a href={links.browse([['q', query]])}>{`Search all codes for “${query}”`}</a>}
    </p>
  );
}

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
