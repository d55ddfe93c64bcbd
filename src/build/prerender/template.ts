import { escaped } from './markup.ts';
import { META_POLICY } from './policy.ts';

/** What one page adds to the template that all pages share. */
export interface Filling {
  /** Tags for the head, and the markup inside the root element. */
  readonly head: string;
  readonly body: string;
  /** `data-` attributes of the root element, without the prefix. */
  readonly data: Readonly<Record<string, string>>;
  /** Addresses of scripts to preload, and of style sheets. */
  readonly files: readonly string[];
}

const ROOT = '<div id="root"></div>';
const HEAD_END = '</head>';
/** The policy comes right after it: it applies to what follows. */
const CHARSET = '<meta charset="utf-8" />';

/** Replaces `mark` with `text`. Throws when the mark is missing or there twice. */
function putAt(html: string, mark: string, text: string): string {
  const parts = html.split(mark);
  if (parts.length !== 2) throw new Error(`index.html must hold ${mark} exactly once.`);
  return parts.join(text);
}

const relOf = (href: string) => (href.endsWith('.css') ? 'stylesheet' : 'modulepreload');

/**
 * Makes pages from the built `index.html`: adds the policy once, then the filling of each page.
 * Throws when the template lacks a place for it.
 */
export function createTemplate(builtIndexHtml: string): (filling: Filling) => string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${escaped(META_POLICY)}">`;
  const html = putAt(builtIndexHtml, CHARSET, `${CHARSET}${policy}`);
  return ({ head, body, data, files }) => {
    const attributes = Object.entries(data).map(
      ([name, value]) => ` data-${name}="${escaped(value)}"`,
    );
    const links = files.map(
      (href) => `<link rel="${relOf(href)}" crossorigin href="${escaped(href)}">`,
    );
    const withHead = putAt(html, HEAD_END, `${links.join('')}${head}${HEAD_END}`);
    return putAt(withHead, ROOT, `<div id="root"${attributes.join('')}>${body}</div>`);
  };
}
