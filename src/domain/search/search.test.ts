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
    ['a URL with a user', 'https://jo:hunter2@localhost/v2'],
    ['a long number', 'user id 34872983'],
    ['a long number alone', '34872983'],
    ['a number of six digits with words', 'customer id 348729 not found'],
    ['digits of another script', 'ग्राहक ९८७६५४३२१०'],
    ['a phone number in two groups', 'mobile 98765 43210'],
    ['a phone number with hyphens', '987-654-3210'],
    ['a phone number with dots', 'call 987.654.3210'],
    ['a phone number in three groups', '987 654 3210'],
    ['a phone number with its area in parentheses', '(987) 654-3210'],
    ['a phone number with a zero', '022 2765 4321'],
    ['a phone number in pairs', '06 12 34 56 78'],
    ['the number of a card with hyphens', '4111-1111-1111-1111'],
    ['the number of an American Express card', '3782 822463 10005'],
    ['the number of an account', 'DE89 3704 0044 0532 0130 00'],
    ['the number of a person', 'ssn 123-45-6789'],
    ['a date of birth', 'dob 12/04/1990'],
    ['an IPv6 address', 'from 2001:db8:0:0:1::1'],
    ['a host', 'api.example.com refused'],
    ['a host of a country', 'crm.example.co.in'],
    ['a local host', 'localhost:8080 8015'],
    ['a mail address in a URL', 'email=jo.doe%40example.com'],
    ['a command with a header', "curl crm -H 'X-Auth abc'"],
    ['a password without a colon', 'my password is hunter2'],
    ['a one-time password', 'otp 4821 expired'],
    ['a key', 'apikey=abc'],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.e30'],
    ['a token of random letters', 'invalid Zk3tQ9vLx02mPq7RsT1u'],
    ['a UUID', '3f2b8c1d-9a4e-4c6f-8b7a-1d2e3f4a5b6c'],
    ['basic authentication', 'Basic am86aHVudGVyMg=='],
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
    ['a range with blanks', '91001 - 91005'],
    ['codes of a range', '91001 91005'],
    ['a number that is in no document', '910011'],
    ['a code of a resource', 'customer 1101'],
    ['codes with slashes', '400/500/1101'],
    ['an entry', 'customer:1101'],
    ['a message with a short value', 'Please wait for 3 days'],
    ['a constant', 'CUSTOMER_1101_INVALID_CHANNEL_TYPE'],
    ['an exception', 'java.io.IOException 8015'],
    ['a path in JSON', 'response.customer.id'],
    ['a sentence without a blank', 'Customer not found.Please check'],
    ['words', 'points < 100 and code > 8000'],
    ['words about credentials', 'basic auth token invalid, password missing'],
    ['more of them', 'basic authentication failed, password is incorrect, otp expired'],
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
