import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isForDecode } from './search.ts';

describe('a text for Decode', () => {
  test.each([
    ['JSON', '{"errors":[{"code":8015}]}'],
    ['a list in JSON', '[ {"code":8015} ]'],
    ['the middle of JSON', '"code": 8015, "message": "Not found"'],
    ['Python', "{'code': 8015}"],
    ['XML', '<status><code>8015</code></status>'],
    ['a declaration', '<?xml version="1.0"?>'],
    ['several lines', 'ERROR 8015\nat line 4'],
    ['lines of Windows', 'ERROR 8015\r\n\r\nat line 4'],
    ['a mail address', 'Email jo.doe@example.com is taken'],
    ['a phone number', 'customer 9876543210 not found'],
    ['a phone number with blanks', 'call +91 98765 43210'],
    ['the number of a card', 'points for card 4111 1111 1111 1111'],
    ['an IP address', 'login from 203.0.113.7 refused'],
    ['a header with a token', 'Authorization: Bearer abc'],
    ['a token', 'bearer eyJhbGciOiJIUzI1NiJ9'],
    ['a password', 'curl api.example.com -d password=hunter2'],
    ['a user of curl', 'curl -u jo:hunter2 https://api.example.com/v2/customers'],
    ['a URL with a query', 'https://api.example.com/v1.1/customer/get?mobile=98765'],
  ])('%s', (_name, text) => {
    expect(isForDecode(text)).toBe(true);
  });
});

describe('a query', () => {
  test.each([
    ['a code', '8015'],
    ['a code and a line break', '8015\n'],
    ['codes', '8015, 8001 91007'],
    ['four codes', '8001 8002 8003 8004'],
    ['a range', '91001-91005'],
    ['a message with placeholders', 'Admin user auth not supported for {0}'],
    ['placeholders', '{x} is already used by {y}'],
    ['a message with a value', 'user id 342963216 is unknown'],
    ['words', 'points < 100 and code > 8000'],
    ['words about credentials', 'basic auth token invalid, password missing'],
    ['a version', 'v1.1 error'],
    ['a path', '/v2/customers/lookup'],
    ['quotation marks', 'the "Reason" is empty'],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(isForDecode(text)).toBe(false);
  });

  test('every wording of the catalog', () => {
    const url = new URL('../../../public/catalog.json', import.meta.url);
    const { entries } = JSON.parse(readFileSync(url, 'utf8')) as {
      entries: { occurrences: { messages: string[] }[] }[];
    };
    const messages = entries.flatMap(({ occurrences }) =>
      occurrences.flatMap((row) => row.messages),
    );
    expect(messages.filter(isForDecode)).toEqual([]);
  });
});
