import type { ComponentType } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { type Page, parsePath } from '../domain/links.ts';

/** The address of the page and how the reader came there. */
export interface SiteLocation {
  readonly path: string;
  readonly search: string;
  readonly hash: string;
  readonly key: string;
  readonly action: 'load' | 'push' | 'replace' | 'pop';
}

export const kindOf = ({ path }: SiteLocation): Page['kind'] => parsePath(path).kind;

export interface HeadProps {
  readonly location: SiteLocation;
  readonly catalog: Catalog;
}

/** `location` is for controls: it follows every key. */
export interface RouteProps extends HeadProps {
  /** For everything else: the same, once React has time. */
  readonly deferred: SiteLocation;
}

/** What a page says of itself to browsers, search engines and previews. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path of its canonical address; a page without one is not indexed. */
  readonly address: string | undefined;
  /** The same content in other formats. Left out: those of the whole catalog. */
  readonly twins?: readonly Readonly<Record<'href' | 'type' | 'title', string>>[];
  /** What previews of a link to the page show. Left out: that of the whole site. */
  readonly picture?: { readonly href: string; readonly width: number; readonly height: number };
}

/** What every `<kind>-route.tsx` exports. */
export interface PageModule {
  readonly Route: ComponentType<RouteProps>;
  readonly head: (props: HeadProps) => Head;
  /** Values of the address that the catalog does not know, such as those of an old link. */
  readonly ignored?: (props: HeadProps) => readonly string[];
}
