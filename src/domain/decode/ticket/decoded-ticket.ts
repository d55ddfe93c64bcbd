import { type Catalog, getById } from '../../catalog/create-catalog.ts';
import { categoryNoun, versionLabels } from '../../catalog/labels.ts';
import { codeSpan, markdownLine } from '../../export/markdown.ts';
import { grouped, inWords } from '../../text/english.ts';
import type { Decoded, Finding } from '../create-decoder.ts';
import {
  contradictionOf,
  expectedOf,
  findingHref,
  notesInWords,
  reasonOf,
} from '../describe-decoded.ts';
import type { Tally } from '../overview.ts';
import { verdictOf } from '../verdict/verdict.ts';
import { MASKS, type Masked, maskPersonal } from './mask-personal.ts';

export interface TicketOptions {
  /** Whether phone numbers, e-mail addresses and long numbers are masked. */
  readonly mask: boolean;
  /** Where the site is, `https://example.com`, for links to its pages. */
  readonly origin: string;
}

const MOST_CANDIDATES = 10;

/** Of more findings a ticket says how often each code was found, and shows the first of each. */
const MOST_FINDINGS_SHOWN = 50;

const NAMES = {
  address: 'e-mail addresses',
  number: 'phone and other long numbers',
} as const satisfies Record<Masked, string>;

/** What was masked, and what stands in its place. */
function maskedInWords(masked: ReadonlySet<Masked>): readonly string[] {
  const parts = [...masked].sort().map((kind) => `${NAMES[kind]} (${codeSpan(MASKS[kind])})`);
  return parts.length === 0 ? [] : [`Masked: ${inWords(parts)}.`, ''];
}

/** A result as Markdown for a ticket: the verdict, then each finding. Never throws. */
export function decodedTicket(
  catalog: Catalog,
  decoded: Decoded,
  { mask, origin }: TicketOptions,
): string {
  const masked = new Set<Masked>();
  const received = (text: string): string =>
    codeSpan(mask ? maskPersonal(text, (kind) => masked.add(kind)) : text);

  const linked = (finding: Pick<Finding, 'code' | 'meaning'>): string => {
    const name = finding.code === null ? '**No code**' : codeSpan(String(finding.code));
    const href = findingHref(catalog, finding);
    return href === undefined ? name : `[${name}](${origin}${href})`;
  };

  const entryLabel = (id: string): string => {
    const { code, resource } = getById(catalog.entriesById, id);
    return `${getById(catalog.resourcesById, resource).label} ${code}`;
  };

  const meaningOf = (finding: Finding): string => {
    const { meaning, documented } = finding;
    const reason = reasonOf(catalog, finding) ?? '';
    switch (meaning.kind) {
      case 'one': {
        const nouns = (documented?.categories ?? []).map((id) => categoryNoun(catalog, id));
        const versions = versionLabels(catalog, documented?.versions ?? []);
        const what = `${inWords(nouns)} in ${versions}: ${documented?.wording ?? ''}`;
        return `${entryLabel(meaning.entryId)}, ${what}`;
      }
      case 'several': {
        const labels = meaning.candidates.slice(0, MOST_CANDIDATES).map(entryLabel);
        const more = meaning.candidates.length - labels.length;
        return `One of: ${labels.join(', ')}${more > 0 ? ` and ${more} more` : ''}. ${reason}`;
      }
      case 'wrapper':
      case 'unknown':
        return reason;
    }
  };

  const linesOf = (finding: Finding, times = ''): readonly string[] => {
    const { path, line, column, message, documented } = finding;
    const isAmongOthers = decoded.outcomes.counts.responses > 1;
    const inPath = path === null ? `column ${column}` : received(path);
    const place = path === null || isAmongOthers ? `line ${grouped(line)}, ${inPath}` : inPath;
    const contradiction = contradictionOf(catalog, finding);
    const differs = expectedOf(finding) ? ' (differs from the documented wording)' : '';
    return [
      `- ${linked(finding)} ${times}at ${place}: ${markdownLine(meaningOf(finding))}`,
      ...(message === null ? [] : [`  - Received: ${received(message)}${differs}`]),
      ...(contradiction ? [`  - ${markdownLine(contradiction)}`] : []),
      ...(documented?.values ?? []).map(
        ({ name, value }) => `  - ${codeSpan(name)} = ${received(value)}`,
      ),
    ];
  };

  const talliedLines = (one: Tally): readonly string[] => {
    const { count, first } = one;
    const finding = first === null ? undefined : decoded.findings[first];
    const times = `found ${grouped(count)} times`;
    if (!finding) return [`- ${linked(one)} ${times}`];
    return linesOf(finding, count > 1 ? `${times}, first ` : '');
  };

  const { findings, tally, total } = decoded;
  const isTallied = total > MOST_FINDINGS_SHOWN && tally.length < findings.length;
  const lines = isTallied
    ? tally.slice(0, MOST_FINDINGS_SHOWN).flatMap(talliedLines)
    : findings.flatMap((finding) => linesOf(finding));
  const unlisted = isTallied ? tally.length - MOST_FINDINGS_SHOWN : total - findings.length;
  return [
    `**${markdownLine(verdictOf(decoded).sentence)}**`,
    '',
    ...notesInWords(decoded).flatMap((sentence) => [markdownLine(sentence), '']),
    ...lines,
    ...(unlisted > 0 ? [`- … and ${grouped(unlisted)} more${isTallied ? ' codes' : ''}`] : []),
    '',
    ...maskedInWords(masked),
  ].join('\n');
}
