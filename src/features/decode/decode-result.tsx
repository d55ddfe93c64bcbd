import { useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { CodeTally } from './code-tally.tsx';
import { FindingItem } from './finding-item.tsx';
import { findingId, MarkedText, placeId, show } from './marked-text.tsx';
import { NothingFound } from './nothing-found.tsx';
import { TicketCopy } from './ticket-copy.tsx';

/** What was found, in order, beside the text it was found in. */
export function DecodeResult({
  catalog,
  decoded,
  text,
  unopened,
}: {
  catalog: Catalog;
  decoded: Decoded;
  text: string;
  /** What of a file was not opened. */
  unopened: string | undefined;
}) {
  const { findings, total, notes } = decoded;
  const [chosen, setChosen] = useState<number>();
  const choose = (finding: number, id: string) => {
    setChosen(finding);
    show(id);
  };
  const sentences = [...notes.map(({ sentence }) => sentence), ...(unopened ? [unopened] : [])];
  return (
    <>
      {sentences.length > 0 && (
        <ul className="grid gap-1 text-quiet">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {findings.length === 0 && <NothingFound decoded={decoded} text={text} />}
      {findings.length > 0 && (
        <>
          <TicketCopy catalog={catalog} decoded={decoded} />
          <CodeTally catalog={catalog} decoded={decoded} />
          <div className="grid gap-8 lg:grid-cols-2">
            <section aria-label="Findings" className="min-w-0">
              <h2 className="mb-2 text-xs font-semibold text-quiet">
                {`${total} ${total === 1 ? 'finding' : 'findings'}${total > findings.length ? `, the first ${findings.length} listed` : ''}`}
              </h2>
              <ol>
                {findings.map((finding, index) => (
                  <FindingItem
                    key={`${finding.at.start} ${finding.at.end}`}
                    catalog={catalog}
                    finding={finding}
                    id={findingId(index)}
                    isChosen={index === chosen}
                    isAmongOthers={decoded.verdict.counts.responses > 1}
                    onShow={() => choose(index, placeId(index))}
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
                places={findings.map(({ at }) => at)}
                chosen={chosen}
                onChoose={(finding) => choose(finding, findingId(finding))}
              />
            </section>
          </div>
        </>
      )}
    </>
  );
}
