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

test.each([
  (code: number) => `2026-11-20T10:00:00Z ERROR loyalty - request 4711 failed code=${code} dur=604`,
  (code: number) => `level=error msg="call failed" code=${code} attempt=2 ms=816`,
  (code: number) => `10.1.2.3 "POST /v2/customers HTTP/1.1" 400 702 error_code=${code}`,
])('a code is found in a log of any length, whatever numbers are beside it', (line) => {
  const codes = Array.from({ length: 60 }, (_, at) => [8015, 1012, 1101, 604][at % 4] ?? 0);
  expect(found(codes.map(line).join('\n'))).toBe(codes.join(' '));
});
