import { counted } from '../../text/english.ts';
import { type Counted, errorsAndWarnings, howMany, type Judged } from './judged.ts';

/** What is not known of a finding, in the words of a list and of a sentence on one. */
const UNSURE = {
  unknown: { many: 'not in the catalog', one: 'not in the catalog' },
  several: { many: 'with several meanings', one: 'with several meanings' },
  one: { many: 'of a category that differs by version', one: 'its category differs by version' },
  wrapper: { many: 'of a whole response', one: 'the code of a whole response' },
} as const satisfies Record<Counted['meaning'], { many: string; one: string }>;

const SURE = { error: 'an error', warning: 'a warning', success: 'a success' } as const;

/** "2 status codes", or messages where none has a code. */
function namesOf(findings: readonly Counted[]): string {
  const hasCode = findings.some(({ code }) => code !== null);
  return counted(findings.length, hasCode ? 'status code' : 'documented message');
}

/** What is not known of a finding; or its category, of which it is not known how it went. */
const unsureOf = ({ meaning, category }: Counted): { many: string; one: string } =>
  meaning === 'one' && category !== undefined
    ? { many: `of category “${category}”`, one: `of category “${category}”` }
    : UNSURE[meaning];

/** "1 error", "2 not in the catalog": what a list of findings holds. */
export function partsOf(findings: readonly Counted[]): readonly string[] {
  const successes = howMany(findings, 'success');
  const unsure = (Object.keys(UNSURE) as Counted['meaning'][]).flatMap((meaning) => {
    const counts = new Map<string, number>();
    for (const finding of findings) {
      if (finding.outcome !== 'unknown' || finding.meaning !== meaning) continue;
      const { many } = unsureOf(finding);
      counts.set(many, (counts.get(many) ?? 0) + 1);
    }
    return [...counts].map(([many, count]) => `${count} ${many}`);
  });
  return [
    ...errorsAndWarnings(howMany(findings, 'error'), howMany(findings, 'warning')),
    ...(successes > 0 ? [`${successes} ${successes === 1 ? 'success' : 'successes'}`] : []),
    ...unsure,
  ];
}

/** Findings without a response around them: "2 status codes found: 1 error, 1 warning". */
export function judgeLoose(findings: readonly Counted[]): Judged {
  const errors = howMany(findings, 'error');
  const warnings = howMany(findings, 'warning');
  const sentence = () => {
    const [only] = findings;
    if (findings.length > 1 || !only)
      return `${namesOf(findings)} found: ${partsOf(findings).join(', ')}`;
    const { outcome } = only;
    const what = outcome === 'unknown' ? unsureOf(only).one : SURE[outcome];
    return `${namesOf(findings)} found: ${what}`;
  };
  const allFine = howMany(findings, 'success') === findings.length;
  const kind = allFine ? 'success' : 'found';
  return { kind, sentence, errors, warnings, items: 0, failedItems: 0 };
}
