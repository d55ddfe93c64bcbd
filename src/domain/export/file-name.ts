/** Long enough for any filter a reader sets; every file system takes 255. */
const LONGEST_NAME = 100;

const slugOf = (label: string): string =>
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/**
 * The name of a downloaded file, which tells what was filtered: parts such as
 * `['API status codes', 'Customer', 'V1']` give `api-status-codes-customer-v1.csv`. Takes any
 * labels and an extension without a dot; labels without a letter or digit are left out.
 * Never throws.
 */
export function exportFileName(parts: readonly string[], extension: string): string {
  const slugs = parts.map(slugOf).filter((slug) => slug !== '');
  const name = [...slugs.join('-')].slice(0, LONGEST_NAME).join('').replace(/-$/, '');
  return `${name || 'codes'}.${extension}`;
}
