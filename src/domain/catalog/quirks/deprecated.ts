import { withoutFinalPunctuation } from '../../text/english.ts';
import { wordingsOf } from '../wordings.ts';
import { documentsDo, type FindQuirks } from './quirk.ts';

/**
 * How documents mark a message as deprecated: in brackets, or separated at its start or end.
 * "Deprecated fields are ignored" does not count.
 */
const MARKINGS = [
  /[([]\s*(?:now\s+)?deprecated\b[^)\]]{0,60}[)\]]/i,
  /^\s*deprecated\s*(?:[:.–—-]|$)/i,
  /[:;,.–—-]\s*(?:now\s+)?deprecated\s*[.!]?\s*$/i,
] as const;

/** A message that its document marks as deprecated. */
export const findDeprecated: FindQuirks = (catalog, entry) =>
  wordingsOf(catalog, entry)
    .filter(({ text }) => MARKINGS.some((marking) => marking.test(text)))
    .map(({ text, documents }) => ({
      sentence: `${documentsDo(catalog, documents, 'mark')} “${withoutFinalPunctuation(text)}” as deprecated.`,
    }));
