import { type Catalog, getById } from '../catalog/create-catalog.ts';
import type { Entry } from '../catalog/schema.ts';
import { categoryLine } from '../catalog/summary.ts';
import { linkLine, markdownLine } from './markdown.ts';
import { versionList } from './version-list.ts';

/**
 * An entry for a ticket, as Markdown: code, resource, category, wordings per version, and the
 * address of its page. Takes the full address. Never throws.
 */
export function ticketMarkdown(catalog: Catalog, entry: Entry, permalink: string): string {
  const resource = markdownLine(getById(catalog.resourcesById, entry.resource).label);
  const category = markdownLine(categoryLine(catalog, entry));
  return [
    `**${entry.code}** (${resource}): ${category}`,
    '',
    versionList(catalog, entry),
    '',
    linkLine(permalink),
    '',
  ].join('\n');
}
