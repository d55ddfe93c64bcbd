import { type Catalog, getById } from '../../catalog/create-catalog.ts';
import { categoryNoun, resourceLabel, versionLabels } from '../../catalog/labels.ts';
import { codeSpan, markdownLine } from '../../export/markdown.ts';
import { grouped, inWords } from '../../text/english.ts';
import type { Decoded, Finding } from '../create-decoder.ts';
import {
  contradictionOf,
  documentedCategories,
  expectedOf,
  findingHref,
  firstEqualIndexes,
  notesInWords,
  reasonOf,
} from '../describe-decoded.ts';
import type { Tally } from '../overview.ts';
import { verdictOf } from '../verdict/verdict.ts';
import { MASKS, maskPersonal } from './mask-personal.ts';

const MAX_CANDIDATES = 10;

/** With more findings, a ticket says how often each code was found and shows the first of each. */
const MAX_FINDINGS_SHOWN = 50;

const NAMES = {
  address: 'e-mail addresses',
  number: 'phone and other long numbers',
} as const satisfies Record<keyof typeof MASKS, string>;

/**
 * Formats a result as Markdown for a ticket: the verdict, then each finding. With `mask`, it has no
 * phone numbers, e-mail addresses or long numbers. Links point to `origin`: `https://example.com`.
 */
export function decodedTicket(
  catalog: Catalog,
  decoded: Decoded,
  { mask, origin }: { readonly mask: boolean; readonly origin: string },
): string {
  const received = (text: string): string => codeSpan(mask ? maskPersonal(text) : text);

  const linked = (finding: Pick<Finding, 'code' | 'meaning'>): string => {
    const name = finding.code === null ? '**No code**' : codeSpan(String(finding.code));
    const href = findingHref(catalog, finding);
    return href === undefined ? name : `[${name}](${origin}${href})`;
  };

  const labelOf = (id: string): string => {
    const entry = getById(catalog.entriesById, id);
    return `${resourceLabel(catalog, entry)} ${entry.code}`;
  };

  const meaningOf = (finding: Finding): string => {
    const { meaning, documented } = finding;
    const reason = reasonOf(catalog, finding) ?? '';
    if (meaning.kind === 'one' && documented) {
      const { versions, wording, wordingVersions } = documented;
      const all = documentedCategories(catalog, finding).flatMap((one) => {
        const own = one.versions.filter((id) => versions.includes(id));
        const noun = categoryNoun(catalog, one.category);
        return own.length > 0 ? `${noun} in ${versionLabels(catalog, own)}` : [];
      });
      const isOfAll = versions.every((id) => wordingVersions.includes(id));
      const said = isOfAll ? '' : ` (wording of ${versionLabels(catalog, wordingVersions)})`;
      return `${labelOf(meaning.entryId)}, ${all.join('; ')}: ${wording}${said}`;
    }
    if (meaning.kind !== 'several') return reason;
    const labels = meaning.candidates.slice(0, MAX_CANDIDATES).map(labelOf);
    const more = meaning.candidates.length - labels.length;
    return `One of: ${labels.join(', ')}${more > 0 ? ` and ${more} more` : ''}. ${reason}`;
  };

  const placeOf = ({ path, line, column }: Finding): string => {
    const isAmongOthers = decoded.outcomes.counts.responses > 1;
    const inPath = path === null ? `column ${column}` : received(path);
    return path === null || isAmongOthers ? `line ${grouped(line)}, ${inPath}` : inPath;
  };
  const linesOf = (finding: Finding, times = ''): readonly string[] => {
    const { message, documented } = finding;
    const contradiction = contradictionOf(catalog, finding);
    const differs = expectedOf(finding) ? ' (differs from the documented wording)' : '';
    return [
      `- ${linked(finding)} ${times}at ${placeOf(finding)}: ${markdownLine(meaningOf(finding))}`,
      ...(message === null ? [] : [`  - Received: ${received(message)}${differs}`]),
      ...(contradiction ? [`  - ${markdownLine(contradiction)}`] : []),
      ...(documented?.values ?? []).map(
        ({ name, value }) => `  - ${codeSpan(name)} = ${received(value)}`,
      ),
    ];
  };

  const { findings, tally, total } = decoded;
  const firsts = firstEqualIndexes(findings);
  const talliedLines = (one: Tally): readonly string[] => {
    const finding = findings[one.first];
    const times = `found ${grouped(one.count)} times`;
    if (!finding) return [`- ${linked(one)} ${times}`];
    return linesOf(finding, one.count > 1 ? `${times}, first ` : '');
  };

  const isTallied = total > MAX_FINDINGS_SHOWN && tally.length < findings.length;
  const lines = isTallied
    ? tally.slice(0, MAX_FINDINGS_SHOWN).flatMap(talliedLines)
    : findings.flatMap((finding, index) => {
        const first = findings[firsts[index] ?? index];
        return first === finding || !first
          ? linesOf(finding)
          : [`- ${linked(finding)} at ${placeOf(finding)}: same as ${placeOf(first)}`];
      });
  const unlisted = isTallied ? tally.length - MAX_FINDINGS_SHOWN : total - findings.length;
  const masks = (['address', 'number'] as const)
    .filter((kind) => mask && lines.some((line) => line.includes(MASKS[kind])))
    .map((kind) => `${NAMES[kind]} (${codeSpan(MASKS[kind])})`);
  return [
    `**${markdownLine(verdictOf(decoded).sentence)}**`,
    '',
    ...notesInWords(decoded).flatMap((sentence) => [markdownLine(sentence), '']),
    ...lines,
    ...(unlisted > 0 ? [`- … and ${grouped(unlisted)} more${isTallied ? ' codes' : ''}`] : []),
    '',
    ...(masks.length > 0 ? [`Masked: ${inWords(masks)}.`, ''] : []),
  ].join('\n');
}
