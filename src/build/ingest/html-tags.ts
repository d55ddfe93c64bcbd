/** Tags that are markup. Others, like `<field>`, are words of the message. */
const INLINE_TAGS = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const BLOCK_TAGS = new Set('div h1 h2 h3 h4 h5 h6 li ol p pre ul'.split(' '));
const VOID_TAGS = new Set('br hr img wbr'.split(' '));

/** A tag at one place of a text, by setting `lastIndex`. */
const TAG = /<(\/?)([a-z][a-z0-9]*(?:[:.-][a-z0-9]+)*)(?:\s[^<>]*|\/)?>/iy;

/** No word of a message has a colon, as `ac:link` of a wiki, or attributes with values. */
const SURE = /^<\/?[a-z0-9.-]+:|\s[\w:-]+=["'{]/i;

/** Takes tags out of a text one by one and notices those that have no partner. */
export class HtmlTags {
  private readonly open: string[] = [];
  /** Tags that are unknown, but sure. */
  private readonly foreign = new Set<string>();
  private unbalanced = false;

  /**
   * Finds a tag that is markup at an index of a text: how long it is and what stands in its
   * place. In a span of code, tags that are not known are words.
   */
  find(
    text: string,
    index: number,
    inSpan = false,
  ): { length: number; replacement: string } | undefined {
    TAG.lastIndex = index;
    const [tag = '', slash, spelling = ''] = TAG.exec(text) ?? [];
    const name = spelling.toLowerCase();
    if (VOID_TAGS.has(name)) {
      return { length: tag.length, replacement: name === 'br' || name === 'hr' ? '\n' : '' };
    }
    const isBlock = BLOCK_TAGS.has(name);
    if (!isBlock && !INLINE_TAGS.has(name)) {
      if (inSpan) return undefined;
      const isMarkup = SURE.test(tag) || (slash === '/' && this.foreign.has(name));
      if (isMarkup) this.foreign.add(name);
      return isMarkup ? { length: tag.length, replacement: '' } : undefined;
    }
    if (!slash) this.open.push(name);
    else if (this.open.pop() !== name) this.unbalanced = true;
    return { length: tag.length, replacement: isBlock ? '\n' : '' };
  }

  /** Whether a tag seen so far was closed without being open, or is still open. */
  get damaged(): boolean {
    return this.unbalanced || this.open.length > 0;
  }
}
