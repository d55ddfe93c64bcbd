import { counted } from '../domain/text/english.ts';
import { UnknownPage } from '../features/unknown/unknown-page.tsx';
import type { Head, HeadProps } from './page-module.ts';

export function Route() {
  return <UnknownPage />;
}

export const head = ({ catalog }: HeadProps): Head => ({
  title: `Page not found · ${catalog.title}`,
  description: `Page not found. Search ${counted(catalog.codes.length, 'code')} by number, message or words.`,
  address: undefined,
});
