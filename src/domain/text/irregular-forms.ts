/** Forms of a word that no ending tells, and what is often typed for it, after the word itself. */
const FORMS = [
  'not isnt arent wasnt werent hasnt havent hadnt dont doesnt didnt wont wouldnt shouldnt mustnt never nt nto',
  'cannot cant couldnt',
  'begin began begun',
  'build built',
  'buy bought',
  'choose chose chosen',
  'come came',
  'find found',
  'forget forgot forgotten',
  'get got gotten',
  'give gave given',
  'go goes went gone going',
  'hold held',
  'leave left',
  'lose lost',
  'make made',
  'pay paid',
  'sell sold',
  'send sent',
  'spend spent',
  'take took taken',
  'throw threw thrown',
  'use used using',
];

/** The word that each of them is a form of. */
export const BASE_FORMS: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap((line) => {
    const [base = '', ...forms] = line.split(' ');
    return forms.map((form) => [form, base] as const);
  }),
);
