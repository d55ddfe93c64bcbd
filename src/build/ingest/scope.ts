import { type Heading, LOWEST_LEVEL, type Remark } from './blocks.ts';
import { type HeadingMeaning, readHeading, wordsOf } from './headings.ts';
import type { Context } from './source.ts';

/** An id and the heading that names it. */
export interface Named {
  readonly id: string;
  readonly heading: Heading;
}

/** A name of a category or resource, "codes" beside it, is no longer. */
const MOST_NAME_WORDS = 3;

interface OpenHeading extends HeadingMeaning {
  readonly heading: Heading;
}

/** What the headings above a place of a document say. */
export class Scope {
  private readonly open: OpenHeading[] = [];
  private named: Named | undefined;
  private readonly context: Context;
  /** The last line below the last heading that names codes of a category. */
  remark: Remark | undefined;

  constructor(context: Context) {
    this.context = context;
  }

  /**
   * Takes the next heading. It ends those of its own level and below. A resource holds until
   * another is named, or until a heading of its own level or above says something else.
   */
  enter(heading: Heading) {
    this.remark = undefined;
    const meaning = readHeading(heading.text, this.context.config);
    while ((this.open.at(-1)?.heading.level ?? -1) >= heading.level) this.open.pop();
    this.open.push({ ...meaning, heading });
    const level = this.named?.heading.level ?? -1;
    if (meaning.resource) this.named = { id: meaning.resource, heading };
    else if (meaning.unclear.resource) this.named = undefined;
    else if (!meaning.plain && !meaning.category && endsResource(level, heading.level)) {
      this.named = undefined;
    }
  }

  /** The category of the nearest open heading that names one, and no other. */
  get category(): Named | undefined {
    const found = this.open.findLast(
      ({ category, unclear }) => category !== undefined || unclear.category,
    );
    return found?.category ? { id: found.category, heading: found.heading } : undefined;
  }

  get resource(): Named | undefined {
    return this.named;
  }

  /** Whether an open heading says that codes are listed under it. */
  get speaksOfCodes(): boolean {
    return this.open.some(({ speaksOfCodes }) => speaksOfCodes);
  }

  /** Whether the nearest heading says that codes are listed under it. */
  get isOfCodes(): boolean {
    return this.open.at(-1)?.speaksOfCodes ?? false;
  }

  /** The nearest short heading that may name a category or resource that the settings lack. */
  findUnknown(kind: 'category' | 'resource'): Heading | undefined {
    return this.open.findLast(({ plain, category, heading }) => {
      const words = wordsOf(heading.text);
      const fits = kind === 'resource' || words.includes('code');
      return fits && !plain && !category && words.length <= MOST_NAME_WORDS;
    })?.heading;
  }
}

/** A line that is a heading by its words alone stands beside, not above, those by markup. */
const endsResource = (level: number, by: number): boolean =>
  by === level || (by < level && level !== LOWEST_LEVEL);
