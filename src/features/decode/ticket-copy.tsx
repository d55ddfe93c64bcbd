import { useId, useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { decodedTicket } from '../../domain/decode/ticket/decoded-ticket.ts';
import { MASKS } from '../../domain/decode/ticket/mask-personal.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

/** Copies the result for a ticket; what identifies people is masked unless that is switched off. */
export function TicketCopy({ catalog, decoded }: { catalog: Catalog; decoded: Decoded }) {
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
