import type { Hit } from './search.ts';

/** Why a hit is there, if neither its number nor its wording says so. */
export const reasonOf = ({ paraphrase }: Pick<Hit, 'paraphrase'>): string | undefined =>
  paraphrase && `Found by: “${paraphrase}” (our words)`;
