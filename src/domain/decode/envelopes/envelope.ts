import type { MappedText } from '../source-map.ts';

/** Takes off what one kind of tool wraps around a text; undefined where that is not there. */
export type Unwrap = (source: MappedText) => MappedText | undefined;

/** An envelope as the registry has it. */
export interface Envelope {
  readonly name: string;
  /** A quick test that a text without the envelope mostly fails. */
  readonly mayBe: (text: string) => boolean;
  readonly unwrap: Unwrap;
}
