import { type Catalog, getById } from '../../catalog/create-catalog.ts';
import type { Entry } from '../../catalog/schema.ts';
import { inWords } from '../../text/english.ts';
import { SHAPE_OF } from '../api-shapes.ts';
import type { Candidate } from '../candidate.ts';
import type { KnownMessages } from '../messages/known-messages.ts';
import { likeness } from '../messages/nearest-messages.ts';
import { type ResourceHints, versionsOfMajor } from './resource-hints.ts';

/** A message must be this like a documented one, and the next best so much less. */
const ALIKE = 0.5;
const MARGIN = 0.2;

/** Entries that are left when something decides between them, and what it was. */
export interface Choice {
  readonly entries: readonly Entry[];
  readonly why: string;
}

/** Decides between entries by one thing; undefined when that does not tell. */
type Step = (entries: readonly Entry[], candidate: Candidate) => Choice | undefined;

export interface MeaningTools {
  readonly catalog: Catalog;
  readonly messages: KnownMessages;
  readonly hints: ResourceHints;
}

/** Makes what decides between the entries of one number, or of one message. Never throws. */
export function createMeaningSteps({ catalog, messages, hints }: MeaningTools) {
  const labelOf = (entry: Entry) => getById(catalog.resourcesById, entry.resource).label;
  const versionOf = (document: string) => getById(catalog.documentsById, document).version;

  const byMessage: Step = (entries, { message }) => {
    const known = messages.read(message?.text ?? '').filter(({ entry }) => entries.includes(entry));
    const complete = new Set(known.filter((one) => one.complete).map(({ entry }) => entry));
    if (complete.size > 0) {
      const labels = inWords([...complete].map(labelOf));
      return { entries: [...complete], why: `The message is that of ${labels}.` };
    }
    const held = new Set(known.map(({ entry }) => entry));
    if (held.size === 1) {
      return {
        entries: [...held],
        why: `The message has that of ${inWords([...held].map(labelOf))} in it.`,
      };
    }
    return undefined;
  };

  const byHint: Step = (entries, candidate) => {
    const hint = hints.of(candidate);
    const fitting = entries.filter(({ resource }) => resource === hint?.resource);
    return hint && fitting.length > 0 ? { entries: fitting, why: hint.why } : undefined;
  };

  const bySimilarity: Step = (entries, { message }) => {
    const scored = entries
      .map((entry) => ({ entry, alike: message ? likeness(entry, message.text) : 0 }))
      .toSorted((a, b) => b.alike - a.alike);
    const [best, second] = scored;
    if (!best || best.alike < ALIKE || best.alike - (second?.alike ?? 0) < MARGIN) return undefined;
    return {
      entries: [best.entry],
      why: `The message is most like that of ${labelOf(best.entry)}.`,
    };
  };

  const byShape: Step = (entries, { role }) => {
    const major = SHAPE_OF[role];
    if (major === undefined) return undefined;
    const versions = versionsOfMajor(catalog, major);
    const fitting = entries.filter(({ occurrences }) =>
      occurrences.some(({ document }) => versions.includes(versionOf(document))),
    );
    if (fitting.length === 0 || fitting.length === entries.length) return undefined;
    const labels = inWords(fitting.map(labelOf));
    return {
      entries: fitting,
      why: `The response has the shape of V${major}, for which only ${labels} documents it.`,
    };
  };

  /** What decides, the surest first. */
  return { byHint, ordered: [byMessage, byHint, bySimilarity, byShape] };
}
