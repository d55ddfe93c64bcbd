import { useState } from 'react';
import type { Catalog } from '../../domain/catalog/create-catalog.ts';
import type { Decoded } from '../../domain/decode/decoded.ts';
import { decodedTicket } from '../../domain/decode/decoded-ticket.ts';
import { CopyButton } from '../../ui/copy-button.tsx';

/** Copies the result for a ticket; what identifies people is masked unless that is switched off. */
export function TicketCopy({ catalog, decoded }: { catalog: Catalog; decoded: Decoded }) {
  const [mask, setMask] = useState(true);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      <CopyButton
        label="Copy for a ticket"
        text={() => decodedTicket(catalog, decoded, { mask })}
      />
      <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
        <input
          type="checkbox"
          checked={mask}
          onChange={(event) => setMask(event.target.checked)}
          className="size-4"
        />
        Mask phone numbers, e-mail addresses and long numbers
      </label>
    </div>
  );
}
