import type { Page } from '../domain/links.ts';
import { createResource, type Resource } from '../ui/create-resource.ts';
import { head, Route } from './code-route.tsx';
import type { PageModule } from './page-module.ts';

type Kind = Page['kind'];

/**
 * Each page is a chunk of its own, with its head, so that a reader waits only for the page asked
 * for. The code page is one link away from every other and comes with the app.
 */
export const PAGE_MODULES: Readonly<Record<Kind, Resource<PageModule>>> = {
  browse: createResource(() => import('./browse-route.tsx')),
  code: createResource(async () => ({ Route, head })),
  compare: createResource(() => import('./compare-route.tsx')),
  decode: createResource(() => import('./decode-route.tsx')),
  about: createResource(() => import('./about-route.tsx')),
  unknown: createResource(() => import('./unknown-route.tsx')),
};
