import { describe, expect, test } from 'vitest';
import { fiveDocuments } from '../../catalog/fixtures/five-documents.ts';
import { createDecoder } from '../create-decoder.ts';
import { NUMBERS_IN_TEXT } from '../fixtures/numbers-in-text.ts';

const decode = createDecoder(fiveDocuments);

function found(text: string): string {
  const codes = decode(text).findings.map(({ code, at, message }) => {
    const isMessage = text.slice(at.start, at.end) === message;
    return isMessage ? `message of ${code}` : String(code);
  });
  return codes.join(' ');
}

describe.each(Object.entries(NUMBERS_IN_TEXT))('in plain text, %s', (_, rows) => {
  test.each(rows)('%j has the codes %j', (text, codes) => {
    expect(found(text)).toBe(codes.replace(/ ?\(\d+\)/g, '').trim());
  });
});

test.each(['so 8015 it is', 'lookup 8015', 'see also 8015 there', '8015 maybe'])(
  'a catalog number that nothing calls a code is a possible code: %j',
  (text) => {
    expect(decode(text)).toMatchObject({ findings: [], possible: [{ code: 8015 }] });
  },
);
