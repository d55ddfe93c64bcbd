import { type HeadingMeaning, type Names, readHeading } from './headings.ts';
import type { Heading, Text } from './tables.ts';

export type Owner = 'resource' | 'category';

/** A heading that decides on a resource or category; without an id where it is ambiguous. */
export interface Named {
  readonly id: string | null | undefined;
  readonly heading: Heading;
}

export interface OpenHeading extends HeadingMeaning {
  readonly heading: Heading;
  hasText: boolean;
  hasTable: boolean;
  readonly resourceAbove: Named['id'];
}

/** What the headings above a place of a document say. */
export class Scope {
  private readonly open: OpenHeading[] = [];
  /** Open sections of resources, the innermost last. */
  private readonly resources: Named[] = [];
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
    const resourceAbove = this.named('resource')?.id;
    const opened = { ...meaning, heading, resourceAbove, hasText: false, hasTable: false };
    this.open.push(opened);
    this.all.push(opened);
  }

  private enterResource(heading: Heading, { resource, plain, category }: HeadingMeaning) {
    const { level } = heading;
    const endSections = () => {
      while ((this.resources.at(-1)?.heading.level ?? -1) >= level) this.resources.pop();
    };
    const [outer, inner] = [this.resources.at(-2), this.resources.at(-1)];
    if (resource !== undefined) {
      endSections();
      this.resources.push({ id: resource, heading });
    } else if (!plain && !category) endSections();
    else if (inner?.id && outer?.id && outer.id !== inner.id && inner.heading.level >= level) {
      // "Status codes" beside "Points", both under "Customer", may belong to either.
      this.resources.push({ id: undefined, heading });
    }
  }

  /** The heading that says to which resource or category a table here belongs. */
  named(kind: Owner): Named | undefined {
    if (kind === 'resource') return this.resources.at(-1);
    const found = this.open.findLast(({ category }) => category !== undefined);
    return found && { id: found.category, heading: found.heading };
  }

  get speaksOfCodes(): boolean {
    return this.open.some(({ speaksOfCodes }) => speaksOfCodes);
  }

  note(what: 'hasText' | 'hasTable') {
    for (const heading of this.open) heading[what] = true;
  }
}
