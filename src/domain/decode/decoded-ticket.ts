import { type Catalog, getById } from '../catalog/create-catalog.ts';
import { capitalised, inWords } from '../catalog/english.ts';
import { markdownLine } from '../export/markdown.ts';
import type { Decoded, Finding } from './decoded.ts';
import { maskPersonal } from './mask-personal.ts';

export interface TicketOptions {
  /** Whether phone numbers, e-mail addresses and long numbers are masked. */
  readonly mask: boolean;
}

const MOST_CANDIDATES = 10;

/** A result as Markdown for a ticket: the verdict, then each finding. Never throws. */
export function decodedTicket(catalog: Catalog, decoded: Decoded, { mask }: TicketOptions): string {
  const received = (text: string): string =>
    markdownLine((mask ? maskPersonal(text) : text).replace(/\s+/g, ' ').trim());

  const entryLabel = (id: string): string => {
    const { code, resource } = getById(catalog.entriesById, id);
    return `${getById(catalog.resourcesById, resource).label} ${code}`;
  };

  const meaningOf = ({ meaning, documented }: Finding): string => {
    switch (meaning.kind) {
      case 'one': {
        const labels = documented?.categories.map(
          (id) => getById(catalog.categoriesById, id).label,
        );
        const category = capitalised(inWords((labels ?? []).map((label) => label.toLowerCase())));
        return `${entryLabel(meaning.entryId)}, ${category}: ${documented?.wording ?? ''}`;
      }
      case 'several': {
        const labels = meaning.candidates.slice(0, MOST_CANDIDATES).map(entryLabel);
        const more = meaning.candidates.length - labels.length;
        return `One of: ${labels.join(', ')}${more > 0 ? ` and ${more} more` : ''}. ${meaning.why}`;
      }
      case 'wrapper':
      case 'unknown':
        return meaning.why;
    }
  };

  const linesOf = (finding: Finding): readonly string[] => {
    const { code, path, line, column, message, documented } = finding;
    const place = path === null ? `line ${line}, column ${column}` : received(path);
    const differs = documented?.difference ? ' (differs from the documented wording)' : '';
    return [
      `- **${code ?? 'No code'}** at ${place}: ${markdownLine(meaningOf(finding))}`,
      ...(message === null ? [] : [`  - Received: “${received(message)}”${differs}`]),
      ...(documented?.values ?? []).map(
        ({ name, value }) => `  - ${markdownLine(name)} = ${received(value)}`,
      ),
    ];
  };

  const unlisted = decoded.total - decoded.findings.length;
  return [
    `**${markdownLine(decoded.verdict.sentence)}**`,
    '',
    ...decoded.findings.flatMap(linesOf),
    ...(unlisted > 0 ? [`- … and ${unlisted} more`] : []),
    '',
  ].join('\n');
}
