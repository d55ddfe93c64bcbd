/** Parts of the search that can be switched off to measure what each of them adds. */
export const MECHANISMS = [
  'idf',
  'length normalisation',
  'proximity',
  'facet names',
  'synonyms',
  'phrases',
  'compounds',
  'prefixes',
  'spelling',
  'abbreviations',
  'templates',
  'number forms',
  'paraphrases',
] as const;

export type Mechanism = (typeof MECHANISMS)[number];
