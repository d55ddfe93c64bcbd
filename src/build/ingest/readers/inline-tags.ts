/** Tags that are markup. Others, like `<field>`, are words of the message. */
export const INLINE_TAGS = new Set(
  'a abbr b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
);
const BLOCK_TAGS = new Set('div h1 h2 h3 h4 h5 h6 li ol p pre ul'.split(' '));
const VOID_TAGS = new Set('br hr img wbr'.split(' '));

/** Names with a dot or colon are tags of MDX and of wikis. */
const TAG = /<(\/?)([a-z][a-z0-9]*(?:[:.-][a-z0-9]+)*)(?:\s[^<>]*|\/)?>/gi;

/** No word of a message has a colon, as `ac:link` of a wiki, or attributes with values. */
const SURE = /^<\/?[a-z0-9.-]+:|\s[\w:-]+=["'{]/i;

/** Takes the tags out of the pieces of one cell, and notices those without a partner. */
export class InlineTags {
  private readonly open: string[] = [];
  private readonly foreign = new Set<string>();
  private broken = false;

  /** A text without its tags; breaks and blocks leave a line end. Unknown tags are words. */
  strip(text: string, keepForeign = false): string {
    return text.replace(TAG, (tag, slash: string, spelling: string) => {
      const name = spelling.toLowerCase();
      if (VOID_TAGS.has(name)) return name === 'br' || name === 'hr' ? '\n' : '';
      const isBlock = BLOCK_TAGS.has(name);
      if (isBlock || INLINE_TAGS.has(name)) {
        if (!slash) this.open.push(name);
        else if (this.open.pop() !== name) this.broken = true;
        return isBlock ? '\n' : '';
      }
      const isMarkup = !keepForeign && (SURE.test(tag) || (slash && this.foreign.has(name)));
      if (isMarkup) this.foreign.add(name);
      return isMarkup ? '' : tag;
    });
  }

  get damaged(): boolean {
    return this.broken || this.open.length > 0;
  }
}
