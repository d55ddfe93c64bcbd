import { inWords } from '../../text/english.ts';
import { similarity } from '../../text/similarity.ts';
import { emissionsOf } from '../emissions.ts';
import { emissionLabel } from '../labels.ts';
import { statedWordings, type Wording } from '../wordings.ts';
import { documentTitles, type FindQuirks } from './quirk.ts';

/** Whether no two messages of the two lists are the same or share a significant word. */
const areUnlike = (some: readonly Wording[], others: readonly Wording[]): boolean =>
  some.every((one) =>
    others.every((other) => one.key !== other.key && similarity(one.text, other.text) === 0),
  );

/** Documents of one version in which a code has unrelated meanings. */
export const findContradiction: FindQuirks = (catalog, entry) =>
  emissionsOf(catalog, entry).flatMap((emission) => {
    const stated = statedWordings(emission.wordings);
    const said = emission.documents
      .map((id) => ({ id, wordings: stated.filter(({ documents }) => documents.includes(id)) }))
      .filter(({ wordings }) => wordings.length > 0);
    const parts = said
      .filter(({ wordings }) => said.some((other) => areUnlike(wordings, other.wordings)))
      .map(
        ({ id, wordings }) => `“${wordings[0]?.text ?? ''}” in ${documentTitles(catalog, [id])}`,
      );
    if (parts.length === 0) return [];
    const sentence = `The documents of ${emissionLabel(emission)} contradict each other: ${inWords(parts)}.`;
    return [{ sentence }];
  });
