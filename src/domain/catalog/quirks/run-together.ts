import { messagesOf } from '../messages.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

/** A row that runs several messages together; `messagesOf` splits it as in the other documents. */
export const findRunTogether: FindQuirks = (catalog, entry) =>
  entry.occurrences.flatMap((row) => {
    const messages = messagesOf(entry, row);
    if (messages.length === row.messages.length) return [];
    return {
      sentence:
        `${documentTitles(catalog, [row.document])} runs ${messages.length} messages together on ` +
        'one line; they are split here as in the other documents.',
    };
  });
