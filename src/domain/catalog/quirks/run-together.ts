import { documentTitles } from '../labels.ts';
import { messagesOf } from '../messages.ts';
import type { FindQuirks } from './quirk.ts';

/** A row that runs several messages together on one line; told apart by the other documents. */
export const findRunTogether: FindQuirks = (catalog, entry) =>
  entry.occurrences.flatMap((row) => {
    const messages = messagesOf(entry, row);
    if (messages.length === row.messages.length) return [];
    return {
      sentence:
        `${documentTitles(catalog, [row.document])} runs ${messages.length} messages together on ` +
        'one line; they are told apart here as the other documents list them.',
    };
  });
