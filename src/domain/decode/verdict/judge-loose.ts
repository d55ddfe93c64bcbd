import { counted } from '../../text/english.ts';
import { type Counted, errorsAndWarnings, howMany, type Judged } from './judged.ts';

const SURE = { error: 'an error', warning: 'a warning', success: 'a success' } as const;

/** "2 codes", or messages where none has a code. */
function namesOf(findings: readonly Counted[]): string {
  const hasCode = findings.some(({ code }) => code !== null);
  return counted(findings.length, hasCode ? 'code' : 'documented message');
}

/** Why it is not known of a finding how it went. */
function unsureOf({ meaning, categories, isAnother }: Counted): string {
  const [only, ...others] = categories;
  switch (meaning) {
    case 'one':
      if (others.length === 0) return `of category “${only}”`;
      return `${categories.join(' or ').toLowerCase()}, depending on version`;
    case 'several':
      return isAnother ? 'with another message than documented' : 'with several meanings';
    case 'unknown':
      return 'not in the catalog';
    case 'wrapper':
      return 'for a whole response';
  }
}

/** "1 error", "2 not in the catalog": what a list of findings holds. */
export function partsOf(findings: readonly Counted[]): readonly string[] {
  const successes = howMany(findings, 'success');
  const unsure = new Map<string, number>();
  for (const finding of findings) {
    if (finding.outcome !== 'unknown') continue;
    const why = unsureOf(finding);
    unsure.set(why, (unsure.get(why) ?? 0) + 1);
  }
  return [
    ...errorsAndWarnings(howMany(findings, 'error'), howMany(findings, 'warning')),
    ...(successes > 0 ? [`${successes} ${successes === 1 ? 'success' : 'successes'}`] : []),
    ...[...unsure].map(([why, count]) => `${count} ${why}`),
  ];
}

/** Findings without a response around them: "2 codes found: 1 error, 1 warning". */
export function judgeLoose(findings: readonly Counted[]): Judged {
  const errors = howMany(findings, 'error');
  const warnings = howMany(findings, 'warning');
  const sentence = () => {
    const [only] = findings;
    if (findings.length > 1 || !only)
      return `${namesOf(findings)} found: ${partsOf(findings).join(', ')}`;
    const { outcome } = only;
    const what = outcome === 'unknown' ? unsureOf(only) : SURE[outcome];
    return `${namesOf(findings)} found: ${what}`;
  };
  const allFine = howMany(findings, 'success') === findings.length;
  const kind = allFine ? 'success' : 'found';
  return { kind, sentence, errors, warnings, items: 0, failedItems: 0 };
}
