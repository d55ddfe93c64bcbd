import type { Remark } from './blocks.ts';
import { wordsOf } from './headings.ts';
import type { Context, SourceLine } from './source.ts';

/** Words that may stand between a category and "codes": "error response codes". */
const BETWEEN = /(?: (?:api|http|message|response|status))? code /;

/**
 * The remark that a line of running text makes: "The following error codes are returned:". A
 * reader takes the table below it to be of that category, whatever heading stands above. None
 * where it names no category right before "codes", or several. Never throws.
 */
export function findRemark({ text, line }: SourceLine, { config }: Context): Remark | undefined {
  const words = ` ${wordsOf(text).join(' ')} `;
  if (!words.includes(' code ')) return undefined;
  const named = config.categories.filter(({ label, also = [] }) =>
    [label, ...also].some((name) =>
      new RegExp(` ${wordsOf(name).join(' ')}${BETWEEN.source}`, 'u').test(words),
    ),
  );
  const [category, other] = named;
  return category && !other ? { kind: 'remark', line, text, category: category.id } : undefined;
}
