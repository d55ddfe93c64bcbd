/** How many codes, in words. */
export const countOf = (codes: number): string => `${codes} ${codes === 1 ? 'code' : 'codes'}`;
