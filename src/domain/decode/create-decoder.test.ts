import { describe, expect, test } from 'vitest';
import { fiveDocuments } from '../catalog/fixtures/five-documents.ts';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { createDecoder, type Finding } from './create-decoder.ts';
import { CUT_OFF } from './fixtures/cut-off.ts';
import type { DecodeCase } from './fixtures/decode-case.ts';
import { LONE_CODES } from './fixtures/lone-codes.ts';
import { NOTHING } from './fixtures/nothing.ts';
import { PLAIN_TEXT } from './fixtures/plain-text.ts';
import { SHORT_FORMS } from './fixtures/short-forms.ts';
import { STRUCTURED } from './fixtures/structured.ts';
import { WRAPPED } from './fixtures/wrapped.ts';
import { verdictOf } from './verdict/verdict.ts';

const decode = createDecoder(fiveDocuments);

function shown({ code, meaning }: Finding): string {
  const one = meaning.kind === 'one' ? meaning.entryId : meaning.kind;
  const meant = 'candidates' in meaning ? meaning.candidates.toSorted().join('|') : one;
  return `${code ?? '-'} ${meant}`;
}

const GROUPS: Readonly<Record<string, readonly DecodeCase[]>> = {
  structured: STRUCTURED,
  wrapped: WRAPPED,
  'cut off': CUT_OFF,
  'codes alone': LONE_CODES,
  'short forms': SHORT_FORMS,
  'plain text': PLAIN_TEXT,
  nothing: NOTHING,
};

describe.each(Object.entries(GROUPS))('%s', (_, cases) => {
  test.each(cases)('decodes $name', ({ input, found, verdict, not = [] }) => {
    const decoded = decode(input);
    expect(decoded.findings.map(shown)).toEqual(found);
    expect(verdictOf(decoded).sentence).toBe(verdict);
    const codes = decoded.findings.map(({ code }) => String(code));
    for (const number of not) {
      expect(input).toContain(number);
      expect(codes).not.toContain(number);
    }
  });

  test.each(cases)('points at the code or message of $name', ({ input }) => {
    const { findings } = decode(input);
    for (const { at, code, message, line, column } of findings) {
      expect([String(code), message]).toContain(input.slice(at.start, at.end));
      const before = input.slice(0, at.start).split(/\r\n|\r|\n/);
      expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
    }
  });
});

test.each(CUT_OFF.filter(({ input }) => decode(input).notes.includes('cut-off')))(
  'claims neither success nor failure of everything in $name',
  ({ input }) => {
    const { kind, sentence } = verdictOf(decode(input));
    expect(['found', 'none']).toContain(kind);
    expect(sentence).not.toMatch(/the only item|\ball\b/);
  },
);

test.each([
  ['code=1014&message=Registered before&body[item][id]=813', 'Registered before'],
  ['│ 1014 │ Customer is registered already │', 'Customer is registered already'],
])('a message ends where the next field begins: %j', (text, message) => {
  expect(decode(text).findings[0]).toMatchObject({ code: 1014, message });
});

test('a code that probably belongs to another API is only a possible code', () => {
  const { possible, findings } = decode('{"code":1001,"message":"User does not exist"}');
  expect(findings).toEqual([]);
  expect(possible.map(({ code }) => code)).toEqual([1001]);
});

test.each([
  ['error code 42', [42]],
  ['error code 1234567', [1234567]],
  ['42, 1234567', [42, 1234567]],
  ['1234567', [1234567]],
  ['error code 43', []],
  ['error code 0042', []],
  ['error code 1234568', []],
])('%j has the codes %j of a catalog with short and long ones', (text, codes) => {
  const rows = [42, 1234567].map(
    (code) => ({ in: 'guide-v1', code, says: 'Coupon expired' }) as const,
  );
  const { findings } = createDecoder(sampleCatalog(rows))(text);
  expect(findings.map(({ code }) => code)).toEqual(codes);
});
