import { type HeadingMeaning, type Names, readHeading, wordsOf } from './headings.ts';
import { type Heading, LOWEST_LEVEL, type Text } from './tables.ts';

/** An id and the heading that names it. */
export interface Named {
  readonly id: string;
  readonly heading: Heading;
}

/** A name of a category or resource, "codes" beside it, is no longer. */
const MOST_NAME_WORDS = 3;

/** Headings that begin or end so name an operation or quote a message, no resource. */
const NO_NAME =
  /^(?:add|create|delete|fetch|get|list|make|merge|patch|post|put|redeem|register|remove|retrieve|search|send|set|submit|update|validate|view)\b|\b(?:failed|found|invalid|missing|not|required|success\w*|unable)\b|[.!?]$|\d{3}/i;

export interface OpenHeading extends HeadingMeaning {
  readonly heading: Heading;
  /** Whether anything else than headings stands under it. */
  hasText: boolean;
  hasTable: boolean;
  /** The resource that holds under it. */
  readonly resourceAbove: string | undefined;
}

/** What the headings above a place of a document say. */
export class Scope {
  private readonly open: OpenHeading[] = [];
  /** Open sections of resources, the innermost last; without an id where it is ambiguous. */
  private readonly resources: { id: string | undefined; heading: Heading }[] = [];
  /** All headings so far. */
  readonly all: OpenHeading[] = [];
  /** The last text below the last heading that announces codes of a category. */
  announced: { readonly category: string; readonly text: Text } | undefined;
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  /**
   * Takes the next heading. It ends those of its own level and below. A resource holds until
   * another is named, or until a heading of its own level or above says something else.
   */
  enter(heading: Heading) {
    this.announced = undefined;
    const meaning = readHeading(heading.text, this.names);
    while ((this.open.at(-1)?.heading.level ?? -1) >= heading.level) this.open.pop();
    this.enterResource(heading, meaning);
    const resourceAbove = this.resource?.id;
    const opened = { ...meaning, heading, resourceAbove, hasText: false, hasTable: false };
    this.open.push(opened);
    this.all.push(opened);
  }

  private enterResource(heading: Heading, { resource, unclear, plain, category }: HeadingMeaning) {
    const top = () => this.resources.at(-1);
    const isEnded = () => {
      const level = top()?.heading.level ?? -1;
      // A heading by its words alone stands beside those by markup, not below them.
      return level === heading.level || (level > heading.level && level !== LOWEST_LEVEL);
    };
    if (resource !== undefined || unclear.resource) {
      while (top() && (top()?.heading.level ?? 0) >= heading.level) this.resources.pop();
      this.resources.push({ id: resource, heading });
    } else if (!plain && !category) {
      while (top() && isEnded()) this.resources.pop();
    } else {
      // "Status codes" beside "Points", both under "Customer", may belong to either.
      const inner = top();
      const outer = this.resources.at(-2);
      const isBeside = (inner?.heading.level ?? -1) >= heading.level;
      if (inner?.id && outer?.id && outer.id !== inner.id && isBeside) {
        this.resources.push({ id: undefined, heading });
      }
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
    const found = this.resources.at(-1);
    return found?.id ? { id: found.id, heading: found.heading } : undefined;
  }

  /** The heading that names several categories or resources, or leaves open which one holds. */
  findUnclear(kind: 'category' | 'resource'): Heading | undefined {
    const found = this.open.findLast((open) => open[kind] !== undefined || open.unclear[kind]);
    if (kind === 'resource' && this.resources.at(-1)?.id === undefined) {
      return this.resources.at(-1)?.heading;
    }
    return found?.unclear[kind] ? found.heading : undefined;
  }

  /** Whether an open heading says that codes are listed under it. */
  get speaksOfCodes(): boolean {
    return this.open.some(({ speaksOfCodes }) => speaksOfCodes);
  }

  /** The nearest heading. */
  get nearest(): Heading | undefined {
    return this.open.at(-1)?.heading;
  }

  /** Notes what stands under the open headings. */
  note(what: 'hasText' | 'hasTable') {
    for (const heading of this.open) heading[what] = true;
  }

  /** The nearest short heading that may name a category or resource that the settings lack. */
  findUnknown(kind: 'category' | 'resource'): Heading | undefined {
    return this.open.findLast(({ plain, category, heading }) => {
      const words = wordsOf(heading.text);
      const fits = kind === 'resource' ? !NO_NAME.test(heading.text) : words.includes('code');
      return fits && !plain && !category && words.length <= MOST_NAME_WORDS;
    })?.heading;
  }
}
