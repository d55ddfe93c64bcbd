/** A text as somebody may paste it, and what must and must not be found in it. */
export interface DecodeCase {
  /** What is special about it, as the end of a sentence: "decodes …". */
  readonly name: string;
  readonly input: string;
  /**
   * Every finding in order: the code (`-` for a message alone) and the entry that is meant,
   * entries joined by `|` where it cannot be told, `wrapper`, or `unknown`.
   */
  readonly found: readonly string[];
  readonly verdict: string;
  /** Numbers in the text that look like codes, or are some elsewhere, and are none here. */
  readonly not?: readonly string[];
}

/** One status object of V1. */
export const v1 = (success: boolean, code: number, message: string) => ({
  success: String(success),
  code: String(code),
  message,
});

/** One status object of V2. */
export const v2 = (code: number, message: string) => ({ status: false, code, message });
