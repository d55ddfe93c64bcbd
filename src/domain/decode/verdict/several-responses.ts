import { counted } from '../../text/english.ts';
import type { VerdictKind } from '../decoded.ts';
import type { Judged, Said } from './judged.ts';

/** Several responses: "3 responses: 2 failed, 1 succeeded, with 1 warning". Never throws. */
export function judgeSeveral(judged: readonly Judged[]): Said {
  const of = (...kinds: VerdictKind[]) => judged.filter(({ kind }) => kinds.includes(kind)).length;
  const failed = of('failure');
  const partly = of('partial');
  const fine = of('success', 'warning');
  // Of a response that is cut off only what can be read is known.
  const cut = of('found');
  const parts = [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(partly > 0 ? [`${partly} failed in part`] : []),
    ...(fine > 0 ? [`${fine} succeeded`] : []),
    ...(cut > 0 ? [`${cut} cut off`] : []),
  ];
  const warnings = judged.reduce((sum, one) => sum + one.warnings, 0);
  const extra = warnings > 0 ? `, with ${counted(warnings, 'warning')}` : '';
  const mixed = failed + partly > 0 ? 'partial' : warnings > 0 ? 'warning' : 'success';
  return {
    kind: failed === judged.length ? 'failure' : mixed,
    sentence: `${counted(judged.length, 'response')}: ${parts.join(', ')}${extra}`,
  };
}
