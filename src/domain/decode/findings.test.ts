import { describe, expect, test } from 'vitest';
import { createCatalog } from '../catalog/create-catalog.ts';
import { fiveDocuments as catalog } from '../catalog/fixtures/five-documents.ts';
import { sampleCatalog } from '../catalog/fixtures/sample-catalog.ts';
import { NO_MESSAGE } from '../catalog/messages.ts';
import { createDecoder, type Finding } from './create-decoder.ts';
import { MAX_FINDINGS } from './decoded.ts';
import {
  contradictionOf,
  documentedCategories,
  expectedOf,
  notesInWords,
  reasonOf,
} from './describe-decoded.ts';
import { verdictOf } from './verdict/verdict.ts';

const decode = createDecoder(catalog);

const first = (text: string): Finding => {
  const [finding] = decode(text).findings;
  if (!finding) throw new Error('Nothing was found.');
  return finding;
};
const received = (code: number, message: string, list = 'errors') =>
  first(JSON.stringify({ [list]: [{ status: false, code, message }] }));

test('any message may be that of an entry without a documented one', () => {
  const sample = sampleCatalog([
    { in: 'guide-v1', code: 801, says: NO_MESSAGE },
    { in: 'guide-v1', code: 802, says: 'Coupon expired.' },
  ]);
  const text = '{"errors":[{"status":false,"code":801,"message":"Till closed, ask the store"}]}';
  const [finding] = createDecoder(sample)(text).findings as [Finding];
  expect(finding).toMatchObject({ meaning: { kind: 'one' }, documented: { wording: NO_MESSAGE } });
  expect(expectedOf(finding)).toBeNull();
});

test('a catalog category without an outcome is named in the verdict', () => {
  const categories = [...catalog.categories, { id: 'info', label: 'Info' }];
  const entries = catalog.entries.map((entry) => {
    const occurrences = entry.occurrences.map((row) => ({ ...row, category: 'info' }));
    return entry.code === 8056 || entry.code === 8066 ? { ...entry, occurrences } : entry;
  });
  const decodeOther = createDecoder(createCatalog({ ...catalog, categories, entries }));
  const verdictOn = (...codes: number[]) =>
    verdictOf(decodeOther(codes.map((code) => `status code: ${code}`).join('\n'))).sentence;
  expect(verdictOn(8056)).toBe('1 code found: of category “Info”');
  expect(verdictOn(8056, 1012, 8066)).toBe('3 codes found: 1 error, 2 of category “Info”');
});

describe('what a finding says about the documents', () => {
  test('a documented message has no difference, whatever its case, spaces and full stop', () => {
    const finding = received(8015, ' customer not  found for the given identifiers . ');
    expect(finding.documented).toMatchObject({
      wording: 'Customer not found for the given identifiers',
      messageOf: [],
    });
    expect(expectedOf(finding)).toBeNull();
  });

  test.each([
    ["(1, 1107, 'Invalid campaign id passed'), (2, 1108, 'x')", 'Invalid campaign id passed'],
    ["1047: 'Customer's primary identifier not so', 7", "Customer's primary identifier not so"],
  ])('the message in quotation marks after a number in %j ends with them', (text, message) => {
    expect(first(text).message).toBe(message);
  });

  test('a sentence explains why a message means a code', () => {
    const why = (text: string) => reasonOf(catalog, first(text));
    expect(why('Empty or Null customerIds')).toBe('No other code has this message.');
    expect(why('Unable to register. Mobile number is requ…')).toBe(
      'No documented message is exactly this; the message of this code contains it.',
    );
  });

  test('a null message is no message, and does not differ', () => {
    const finding = first('{"status":false,"code":8015,"message":null}');
    expect(finding.message).toBeNull();
    expect(expectedOf(finding)).toBeNull();
  });

  test.each([
    ['[8056] Invalid mobile (request_id=1101-22-700)', 'Invalid mobile'],
    ['[8056] Invalid mobile; request_id=1101-22-700', 'Invalid mobile'],
    ['[8056] Invalid mobile (of +91)', 'Invalid mobile'],
    ['([8056] Invalid mobile number given)', 'Invalid mobile number given'],
    ['[8015] No customer found by it (id 7)', 'No customer found by it (id 7)'],
    ['code=8015 msg=Gone for good (id 7)', 'Gone for good (id 7)'],
    ['{code=8015, msg=Customer gone for good}', 'Customer gone for good'],
    [
      'ItemStatus(success=false, code=604, message=Number exists already.)',
      'Number exists already.',
    ],
    ['Answer [all=[Item [status=Status [success=false, code=604, message=Gone]]]]', 'Gone'],
  ])('the message in %j has only its own text', (text, message) => {
    expect(first(`app.errors.CapillaryError: ${text}`).message).toBe(message);
  });

  test('a message made from a template has the values', () => {
    const finding = received(
      8014,
      'Error in customer registration: Invalid Primary Id - 342963216',
    );
    expect(finding.documented).toMatchObject({
      wording: 'Error in customer registration: Invalid Primary Id - {0}',
      values: [{ name: '{0}', value: '342963216' }],
    });
    expect(expectedOf(finding)).toBeNull();
  });

  test('a value missing in the document counts as one', () => {
    const finding = first(
      'code: 738, message="Cannot redeem the coupon. Please wait for 3 days to redeem this coupon again"',
    );
    expect(finding.documented).toMatchObject({ values: [{ name: 'value', value: '3' }] });
    expect(expectedOf(finding)).toBeNull();
  });

  test('another message is shown with its difference from the nearest wording', () => {
    const finding = received(8005, 'Add failed: no valid identifier passed');
    expect(finding.documented?.wording).toBe('Add failed, No valid identifiers passed');
    expect(expectedOf(finding)).toBe('Add failed, No valid identifiers passed');
  });

  test('a message documented for another code names that code', () => {
    const finding = received(8015, 'Lookup failed, No source passed');
    expect(finding.documented?.messageOf).toEqual(['customer:8001']);
    expect(expectedOf(finding)).not.toBeNull();
  });

  test('the category is that of the version with the shape of the response', () => {
    const message = 'Failed to get point details.';
    expect(received(91001, message, 'warnings')).toMatchObject({
      outcome: 'warning',
      documented: { categories: ['warning'], versions: ['v2', 'v2-lookup'] },
    });
    const item = { item_status: { success: 'false', code: '91001', message } };
    expect(first(JSON.stringify({ customers: { customer: [item] } }))).toMatchObject({
      outcome: 'error',
      documented: { categories: ['error'], versions: ['v1'] },
    });
    expect(first('91001')).toMatchObject({
      outcome: 'unknown',
      documented: { categories: ['error', 'warning'] },
    });
  });

  test('a wording of a single version decides the version and its category', () => {
    const message = 'The e-mail is already occupied by some other user, ignoring it.';
    const finding = first(message);
    expect(finding).toMatchObject({
      outcome: 'error',
      documented: { categories: ['error'], versions: ['v1'], wordingVersions: ['v1'] },
    });
    expect(documentedCategories(catalog, finding)).toEqual([
      { category: 'error', versions: ['v1'] },
      { category: 'warning', versions: ['v2', 'v2-lookup'] },
    ]);
    expect(first('Failed to register. It already exists for some other user.')).toMatchObject({
      outcome: 'warning',
      documented: { categories: ['warning'], versions: ['v2', 'v2-lookup'] },
    });
  });

  test('the shape decides the category before a wording of another version does', () => {
    const message = 'The e-mail is already occupied by some other user, ignoring it.';
    const finding = received(91007, message, 'warnings');
    expect(finding.documented).toMatchObject({
      categories: ['warning'],
      versions: ['v2', 'v2-lookup'],
      wordingVersions: ['v1'],
    });
    expect(documentedCategories(catalog, finding)).toMatchObject([
      { category: 'warning' },
      { category: 'error', versions: ['v1'] },
    ]);
  });

  test.each([
    [
      'an error in the list of warnings',
      '{"warnings":[{"code":8015}]}',
      'Returned as a warning; documented as an error in V2 (inferred) and V2 Lookup.',
    ],
    [
      'a warning in the list of errors',
      '{"errors":[{"code":8056}]}',
      'Returned as an error; documented as a warning in V2 (inferred).',
    ],
    [
      'a warning of V2 in the list of errors, which is an error in V1',
      '{"errors":[{"code":91001}]}',
      'Returned as an error; documented as a warning in V2 (inferred) and V2 Lookup, and as an error in V1 only.',
    ],
    [
      'a message of a warning in the list of errors, where the code is both',
      '{"errors":[{"code":400,"message":"Admin user auth not supported for 12","status":false}]}',
      'Returned as an error; this message is documented as a warning in V2 (inferred).',
    ],
    [
      'an error that is said to have succeeded',
      '{"success":true,"code":1012}',
      'Returned as a success; documented as an error in V1, V2 (inferred) and V2 Lookup.',
    ],
    [
      'a success that is said to have failed',
      '{"success":false,"code":1000}',
      'Returned as a failure; documented as a success in V1, V2 (inferred) and V2 Lookup.',
    ],
    [
      'an overall success that is said to have failed',
      '{"response":{"status":{"success":"false","code":200,"message":"SUCCESS"}}}',
      'Its code says success, but its “success” is false, which counts.',
    ],
  ])('%s is explained', (_, text, sentence) => {
    expect(contradictionOf(catalog, first(text))).toBe(sentence);
  });

  test('a code returned as documented needs no explanation', () => {
    for (const text of [
      '{"warnings":[{"code":8056}]}',
      '{"errors":[{"code":8015}]}',
      '{"warnings":[{"code":8088}]}',
      '{"success":false,"code":1012}',
      '{"success":true,"code":8056}',
      'code: 8015',
    ]) {
      expect(contradictionOf(catalog, first(text))).toBeNull();
    }
  });

  test('a code that is both error and warning in one version has the category of its list', () => {
    for (const [list, category] of [
      ['errors', 'error'],
      ['warnings', 'warning'],
    ] as const) {
      expect(received(8088, 'Customer status get failed', list).documented?.categories).toEqual([
        category,
      ]);
    }
  });
});

describe('why a meaning was chosen', () => {
  const why = (text: string) => {
    const finding = first(text);
    const { meaning } = finding;
    return { ...meaning, why: reasonOf(catalog, finding) };
  };

  test('the message decides before the path', () => {
    const item = { success: false, code: 618, message: 'Customer is marked as fraud' };
    expect(why(JSON.stringify({ customer: [{ item_status: item }] }))).toEqual({
      kind: 'one',
      entryId: 'transaction:618',
      why: 'Matches the Transaction message.',
      others: ['customer:618'],
    });
  });

  test('the innermost name of the path decides', () => {
    const item = { item_status: { success: false, code: 820, message: 'No' } };
    const path = JSON.stringify({
      customers: { customer: [{ transactions: [{ points: item }] }] },
    });
    expect(why(path)).toMatchObject({ entryId: 'points:820', why: 'Found under “points”.' });
  });

  test('the address that was called decides if nothing else does', () => {
    const log = 'GET /v1.1/transaction/get?id=7 -> code=1102 success=false';
    expect(why(log)).toMatchObject({
      entryId: 'transaction:1102',
      why: 'The call was to “/v1.1/transaction/get”.',
    });
  });

  test('the shape decides if only one entry is documented for its version', () => {
    const finding = received(1101, 'Something');
    expect({ ...finding.meaning, why: reasonOf(catalog, finding) }).toMatchObject({
      entryId: 'customer:1101',
      why: 'This looks like a V2 response; in V2, only Customer documents this code.',
    });
  });

  test('there is no reason if there was nothing to decide', () => {
    expect(why('code: 8015')).toMatchObject({ entryId: 'customer:8015', why: null });
  });

  test('an unknown code is reported as unknown', () => {
    const finding = received(8116, 'New');
    expect(finding.meaning).toEqual({ kind: 'unknown' });
    expect(reasonOf(catalog, finding)).toBe('8116 is not in the catalog.');
  });
});

describe('places', () => {
  const nested = JSON.stringify({
    body: JSON.stringify({ errors: [{ code: 8015, status: false }] }),
  });

  test('repeated XML elements have positions in a path', () => {
    const item = (code: number) =>
      `<customer><item_status><code>${code}</code></item_status></customer>`;
    const { findings } = decode(`<r><customers>${item(1012)}${item(1000)}</customers></r>`);
    expect(findings.map(({ path }) => path)).toEqual([
      'r.customers.customer[0].item_status',
      'r.customers.customer[1].item_status',
    ]);
  });

  test('an undocumented code in the range of the catalog, with a message, is only possible', () => {
    const { findings, possible } = decode('{"code":8094,"message":"Card is blocked"}');
    expect(findings).toEqual([]);
    expect(possible.map(({ code }) => code)).toEqual([8094]);
  });

  test('a number that may be an HTTP status is possible if it is in the catalog and alone', () => {
    expect(decode('{"code": 400}').possible.map(({ code }) => code)).toEqual([400]);
    expect(decode('{"code": 404}').possible).toEqual([]);
  });

  test('a path goes through strings and arrays, and quotes unusual names', () => {
    expect(first(nested).path).toBe('body.errors[0]');
    expect(first('{"a b": {"": {"errors": [{"code": 8015, "status": false}]}}}').path).toBe(
      '["a b"][""].errors[0]',
    );
  });

  test('lines of YAML are one object', () => {
    const text = 'port: 8016\n\nsuccess: false\ncode: 8065\nmessage: Gone\n\nmessage: Other';
    const { message, success } = first(text);
    expect([message, success]).toEqual(['Gone', false]);
  });

  test.each(['\n', '\r\n', '\r'])('lines that end with %j are counted', (end) => {
    const { line, column } = first(['', 'x', ' code: 8015', ''].join(end));
    expect([line, column]).toEqual([3, 8]);
  });
});

describe('limits and notes', () => {
  const kinds = (text: string) => decode(text).notes;

  test('findings beyond the limit are counted, not listed', () => {
    const many = 'code: 8015\n\n'.repeat(MAX_FINDINGS + 5);
    const decoded = decode(many);
    const { findings, total, notes } = decoded;
    expect([findings.length, total]).toEqual([MAX_FINDINGS, MAX_FINDINGS + 5]);
    expect(verdictOf(decoded).sentence).toBe('1 code found 2,005 times: an error');
    expect(notes).toEqual(['too-many']);
    expect(notesInWords(decoded)).toEqual([
      'Only the first 2,000 of 2,005 findings are listed; all are counted.',
    ]);
  });

  test('a text that is cut off is reported, a whole one is not', () => {
    const whole = '{"errors": [{"code": 8015, "status": false}]}';
    expect(kinds(whole)).toEqual([]);
    expect(kinds(whole.slice(0, -2))).toEqual(['cut-off']);
    expect(kinds('A sentence that goes on and on with {b: c and nothing more')).toEqual([]);
  });

  test('a body cut off after much text is reported, however many findings it has', () => {
    const before = `${'word '.repeat(1000)}\n${'error code 8015\n'.repeat(5)}`;
    const body = `{"list": [${'{"item_status": {"success": true, "code": 1000}}, '.repeat(18)}`;
    expect(kinds(before + body)).toEqual(['cut-off']);
  });

  test('nested texts are read to a limit, which is reported', () => {
    let text = '{"errors": [{"code": 8015, "status": false}]}';
    for (let level = 0; level < 12; level++) text = JSON.stringify({ a: text });
    expect(kinds(text)).toContain('too-many-envelopes');
  });

  test('nesting has a limit, which is reported', () => {
    expect(kinds('['.repeat(100_000))).toContain('too-deep');
  });

  test('a binary file is reported', () => {
    expect(kinds('\u0000\u0001PK\u0003'.repeat(100))).toEqual(['binary']);
  });

  test('progress rises to 1', () => {
    const shares: number[] = [];
    decode(`{"a": [${'{"b": 1},'.repeat(5000)}]}`, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(50);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });
});

test('another catalog has its own resources, versions and categories', () => {
  const decodeOther = createDecoder(
    createCatalog({
      title: 'Other',
      versions: [{ id: 'v2', label: 'V2' }],
      resources: [
        { id: 'stock', label: 'Stock' },
        { id: 'gift-cards', label: 'Gift cards' },
      ],
      categories: [{ id: 'notice', label: 'Notice' }],
      documents: [{ id: 'd', title: 'D', version: 'v2', inferred: null, rows: 2 }],
      entries: ['stock', 'gift-cards'].map((resource) => ({
        code: 42,
        resource,
        occurrences: [
          { document: 'd', category: 'notice', line: 1, messages: [`Nothing left of ${resource}`] },
        ],
      })),
    }),
  );
  const decoded = decodeOther('{"giftCards": [{"code": 42, "message": "Gone", "status": false}]}');
  expect(decoded.findings[0]?.meaning).toMatchObject({ kind: 'one', entryId: 'gift-cards:42' });
  expect(decoded.findings[0]?.documented?.categories).toEqual(['notice']);
  expect(verdictOf(decoded).sentence).toBe('1 code found: an error');
});
