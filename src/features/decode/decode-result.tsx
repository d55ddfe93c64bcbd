import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { notesInWords } from '../../domain/decode/notes.ts';
import { responseVersion } from '../../domain/decode/response-version.ts';
import { counted, grouped } from '../../domain/text/english.ts';
import { Button } from '../../ui/button.tsx';
import { CodeTally } from './code-tally.tsx';
import { FindingItem } from './finding-item.tsx';
import { MarkedText } from './marked-text.tsx';
import { NothingFound } from './nothing-found.tsx';
import { PossibleCodes } from './possible-codes.tsx';
import { findingId, placeId, show } from './show.ts';
import { TicketCopy } from './ticket-copy.tsx';
import { useGrowingCount } from './use-growing-count.ts';

/** What was found, in order, beside the text it was found in. */
export function DecodeResult({
  catalog,
  decoded,
  text,
  unopened,
  isBack,
  api,
  onApi,
}: {
  catalog: Catalog;
  decoded: Decoded;
  text: string;
  /** What of a file was not opened. */
  unopened: string | undefined;
  /** Whether the reader comes back to it. */
  isBack: boolean;
  /** Id of the API version that the reader uses. */
  api: string;
  onApi: (api: string) => void;
}) {
  const { findings, total } = decoded;
  const [chosen, setChosen] = useState<number>();
  const [place, setPlace] = useState<{ readonly finding: number }>();
  const [drawn, drawAll] = useGrowingCount(findings.length, isBack);
  const showPlace = useCallback(
    (finding: number) => {
      setChosen(finding);
      // Where the text stands below the findings, each that is drawn later would push it away.
      drawAll();
      setPlace({ finding });
    },
    [drawAll],
  );
  useLayoutEffect(() => {
    if (place) show(placeId(place.finding));
  }, [place]);
  const showFinding = useCallback((finding: number) => {
    setChosen(finding);
    show(findingId(finding));
  }, []);
  const places = useMemo(() => findings.map(({ at }) => at), [findings]);
  const version = responseVersion(catalog, decoded);
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
      {version && version.id !== api && (
        <p className="print:hidden">
          {`This is a ${version.label} response. `}
          <Button onClick={() => onApi(version.id)}>{`Set API version to ${version.label}`}</Button>
        </p>
      )}
      {findings.length === 0 && <NothingFound decoded={decoded} text={text} />}
      <PossibleCodes possible={decoded.possible} />
      {findings.length > 0 && (
        <>
          <TicketCopy catalog={catalog} decoded={decoded} />
          <CodeTally catalog={catalog} decoded={decoded} />
          <div className="grid gap-8 lg:grid-cols-2">
            <section aria-label="Findings" className="min-w-0">
              <h2 className="mb-2 text-xs font-semibold text-quiet">
                {`${counted(total, 'finding')}${total > findings.length ? `, the first ${grouped(findings.length)} listed` : ''}`}
              </h2>
              <ol>
                {findings.slice(0, drawn).map((finding, index) => (
                  <FindingItem
                    key={`${finding.at.start} ${finding.at.end}`}
                    catalog={catalog}
                    finding={finding}
                    index={index}
                    isChosen={index === chosen}
                    isAmongOthers={decoded.verdict.counts.responses > 1}
                    onShow={showPlace}
                  />
                ))}
              </ol>
            </section>
            <section
              aria-label="The text"
              className="min-w-0 lg:sticky lg:top-[calc(var(--header)+16px)] lg:self-start"
            >
              <h2 className="mb-2 text-xs font-semibold text-quiet">
                The text, with what was found
              </h2>
              <MarkedText
                text={text.slice(0, decoded.read)}
                places={places}
                drawn={drawn}
                chosen={chosen}
                onChoose={showFinding}
              />
            </section>
          </div>
        </>
      )}
    </>
  );
}
