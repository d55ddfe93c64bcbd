import type { Rule } from './rule.ts';

/** The address of the site, where it is stated, is one that links can be made with. */
export const baseUrl: Rule = ({ config }) => {
  const { baseUrl: address } = config;
  if (address === undefined) return [];
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url && isHttp && url.href === address && address.endsWith('/')) return [];
  return [
    {
      place: 'catalog.config.ts, baseUrl',
      problem: `"${address}" is no address of a folder like https://example.org/status/.`,
      todo: 'Write it in full, with a slash at its end, or leave it out.',
    },
  ];
};
