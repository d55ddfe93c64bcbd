import { links } from '../domain/links.ts';
import { counted } from '../domain/text/english.ts';
import { AboutPage } from '../features/about/about-page.tsx';
import type { Head, HeadProps, RouteProps } from './page-module.ts';

export const Route = ({ location, catalog }: RouteProps) => (
  <AboutPage catalog={catalog} target={location.hash.slice(1)} />
);

export const head = ({ catalog }: HeadProps): Head => ({
  title: `About · ${catalog.title}`,
  description: `The ${counted(catalog.documents.length, 'document')} behind ${counted(catalog.codes.length, 'code')}, and how reliable they are.`,
  address: links.about(),
});
