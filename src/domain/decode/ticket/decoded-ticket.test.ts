import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fiveDocuments as catalog } from '../../catalog/fixtures/five-documents.ts';
import { createDecoder } from '../create-decoder.ts';
import { decodedTicket } from './decoded-ticket.ts';

const decode = createDecoder(catalog);
const origin = 'https://codes.example.com';
const ticket = (value: unknown, mask = true) =>
  decodedTicket(catalog, decode(typeof value === 'string' ? value : JSON.stringify(value)), {
    mask,
    origin,
  });

test('a ticket has the verdict, and each finding with its place and received message', () => {
  const body = {
    response: {
      status: { success: 'true', code: '200', message: 'OK' },
      customers: {
        customer: [
          {
            item_status: {
              success: 'true',
              code: '1000',
              message: 'Customer updated successfully',
            },
          },
          {
            item_status: {
              success: 'false',
              code: '91007',
              message: 'a@b.co is already occupied by some other user, ignoring it.',
            },
          },
        ],
      },
    },
  };
  expect(ticket(body)).toBe(
    [
      '**Overall status 200, but 1 of 2 items failed**',
      '',
      '- `200` at `response.status`: Overall V1 status (200 says that every item succeeded); each item has its own code.',
      '  - Received: `OK`',
      '- [`1000`](https://codes.example.com/codes/1000) at `response.customers.customer[0].item_status`: Customer 1000, success in V1: Customer updated successfully.',
      '  - Received: `Customer updated successfully`',
      '- [`91007`](https://codes.example.com/codes/91007) at `response.customers.customer[1].item_status`: Customer 91007, error in V1: {x} is already occupied by some other user, ignoring it.',
      '  - Received: `[e-mail] is already occupied by some other user, ignoring it.`',
      '  - `{x}` = `[e-mail]`',
      '',
      'Masked: e-mail addresses (`[e-mail]`).',
      '',
    ].join('\n'),
  );
});

test('a finding that repeats an earlier one is a line that names its place', () => {
  const lines = ticket('error 8015 (gone)\nerror 604\nerror 8015 (gone)').split('\n');
  expect(lines.filter((line) => line.includes('8015'))).toEqual([
    expect.stringContaining('at line 1, column 7: Customer 8015'),
    '- [`8015`](https://codes.example.com/codes/8015) at line 3, column 7: same as line 1, column 7',
  ]);
});

test('each category, and the wording, is listed with its own versions', () => {
  const lines = ticket('error 91007').split('\n');
  expect(lines.find((line) => line.startsWith('- '))).toBe(
    '- [`91007`](https://codes.example.com/codes/91007) at line 1, column 7: Customer 91007, error in V1; warning in V2 (inferred) and V2 Lookup: Failed to register. {x} already exists for some other user. (wording of V2 (inferred) and V2 Lookup)',
  );
});

test('a ticket with many findings counts each code and shows the first of each', () => {
  const lines = Array.from({ length: 3000 }, (_, n) => `code=${n % 3 ? 8015 : 8065} success=false`);
  const text = ticket(lines.join('\n'));
  expect(text).toContain(`- [\`8015\`](${origin}/codes/8015) found 2,000 times, first at line 2,`);
  expect(text).toContain('found 1,000 times, first at line 1,');
  expect(text.split('\n').length).toBeLessThan(12);
});

test('ambiguous and unknown codes are reported as such', () => {
  expect(ticket('1101')).toContain(
    '- [`1101`](https://codes.example.com/codes/1101) at line 1, column 1: One of: Customer 1101, Transaction 1101.',
  );
  expect(ticket('8199')).toContain(
    '- [`8199`](https://codes.example.com/codes/8199) at line 1, column 1: 8199 is not in the catalog.',
  );
  expect(ticket('Points processing failed')).toMatch(
    /- \*\*No code\*\* at .* and 12 more\. 22 codes have this message\./,
  );
  expect(ticket('nothing')).toBe('**No status code found**\n\n');
});

test('a truncated response is reported with the verdict', () => {
  const body =
    '{"response":{"customers":{"customer":[{"item_status":{"success":"true","code":1000,';
  expect(ticket(body).split('\n').slice(0, 3)).toEqual([
    '**Cut off: the 1 item that can be read succeeded**',
    '',
    'A part of the text is cut off; what is there was read.',
  ]);
});

test('a link points to the entry on a page with several', () => {
  expect(ticket('code: 1101 message="Invalid loyalty program ID passed."')).toContain(
    '[`1101`](https://codes.example.com/codes/1101#transaction)',
  );
});

test('a code with another category than documented is explained', () => {
  expect(ticket({ warnings: [{ code: 8015 }] })).toContain(
    '  - Returned as a warning; documented as an error in V2 (inferred) and V2 Lookup.',
  );
});

test('masked values are listed, if there are any', () => {
  const text = 'code: 8015 message="No customer with +91 98765 43210, 123456789 or a@b.co"';
  expect(ticket(text)).toContain(
    'Masked: e-mail addresses (`[e-mail]`) and phone and other long numbers (`[number]`).',
  );
  expect(ticket(text, false)).not.toContain('Masked');
  expect(ticket('code: 8015 message="No customer"')).not.toContain('Masked');
});

test('a message that differs from the documented wording is marked', () => {
  expect(ticket('code: 8015 message="Gone"')).toContain(
    '`Gone` (differs from the documented wording)',
  );
});

test('a message with Markdown or line breaks stays plain text on one line', () => {
  const message = 'x**y**\n# y\n- `x`';
  const lines = ticket({ errors: [{ code: 8015, status: false, message }] }).split('\n');
  expect(lines[3]).toBe(
    '  - Received: `` x**y** # y - `x` `` (differs from the documented wording)',
  );
});

test('masking removes every phone number and address, but no code', () => {
  const digits = fc.stringMatching(/^[6-9]\d{9}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...catalog.codes),
      digits,
      fc.emailAddress(),
      (code, phone, address) => {
        const message = `${address} or +91 ${phone.slice(0, 5)}-${phone.slice(5)} is wrong`;
        const body = { [phone]: { errors: [{ status: false, code, message }] } };
        const masked = ticket(body);
        expect(masked).toContain(`- [\`${code}\`](${origin}/codes/${code}`);
        expect(masked).not.toMatch(/\d(?:[ +-]?\d){6}/);
        expect(masked).not.toContain('@');
        expect(ticket(body, false)).toContain(phone.slice(5));
      },
    ),
  );
});
