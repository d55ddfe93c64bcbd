import { links } from '../domain/links.ts';
import { counted } from '../domain/text/english.ts';
import { DecodePage } from '../features/decode/decode-page.tsx';
import type { Head, HeadProps, RouteProps } from './page-module.ts';
import { apiVersion } from './preferences.ts';

export const Route = ({ catalog }: RouteProps) => (
  <DecodePage catalog={catalog} api={apiVersion.use()} onApi={apiVersion.choose} />
);

export const head = ({ catalog }: HeadProps): Head => ({
  title: `Decode a response · ${catalog.title}`,
  description: `Paste an API response, a log or a message to see which of ${counted(catalog.codes.length, 'code')} are in it and what they mean.`,
  address: links.decode(),
});
