import type { ComponentType } from 'react';
import type { Catalog } from '../domain/catalog/create-catalog.ts';
import { type Page, parsePath } from '../domain/links.ts';

/** The URL of the page and how the reader got there. */
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

/** `location` is for controls: it changes with every key press. */
export interface RouteProps extends HeadProps {
  /** The deferred location, for everything else. */
  readonly deferred: SiteLocation;
}

/** Metadata of a page for browsers, search engines and previews. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Path of the canonical URL; a page without one is not indexed. */
  readonly address: string | undefined;
  /** The same content in other formats. Default: those of the whole catalog. */
  readonly twins?: readonly Readonly<Record<'href' | 'type' | 'title', string>>[];
  /** Preview image of the page. Default: that of the site. */
  readonly picture?: { readonly href: string; readonly width: number; readonly height: number };
}

/** Exports of every `<kind>-route.tsx`. */
export interface PageModule {
  readonly Route: ComponentType<RouteProps>;
  readonly head: (props: HeadProps) => Head;
  /** Values in the URL that the catalog does not know, such as those of an old link. */
  readonly ignored?: (props: HeadProps) => readonly string[];
}
