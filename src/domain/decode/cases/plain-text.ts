import type { DecodeCase } from './decode-case.ts';

const ERROR = '1 status code found: an error';

/** Log lines, sentences, lists of codes, and messages by themselves. */
export const PLAIN_TEXT: readonly DecodeCase[] = [
  {
    name: 'a code named as one',
    input: 'code: 8015',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'a status code in a sentence',
    input: 'Why do I get status code 8015?',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'an error with a number',
    input: 'The call fails with error 8015.',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'an error in the spelling of a constant',
    input: 'throw ERR_712',
    found: ['712 coupons:712'],
    verdict: ERROR,
  },
  {
    name: 'a camel-case label',
    input: 'errorCode=1047, retry=3',
    found: ['1047 customer:1047'],
    verdict: ERROR,
  },
  {
    name: 'a label in snake case',
    input: 'item_status_code=1047',
    found: ['1047 customer:1047'],
    verdict: ERROR,
  },
  {
    name: 'a success behind the status of HTTP, in a log line',
    input:
      'host=app-12 status=200 api=transaction/add success=false code=1102 message="Invalid currency conversion ratio passed."',
    found: ['1102 transaction:1102'],
    verdict: ERROR,
    not: ['200'],
  },
  {
    name: 'a documented message of the program that leads on to the code and its message',
    input:
      '2024-11-05 10:12:11,604 ERROR [exec-12] - Failed to add customer, error code: 1032, message: A customer already exists with the same mobile number (took 804ms)',
    found: ['1032 customer:1032'],
    verdict: ERROR,
    not: ['804'],
  },
  {
    name: 'codes and messages in rows of SQL',
    input:
      "VALUES (618, 1107, 'Invalid campaign id passed'), (619, 1108, 'Invalid outbox id passed');",
    found: ['1107 customer:1107', '1108 customer:1108'],
    verdict: '2 status codes found: 2 errors',
    not: ['618', '619'],
  },
  {
    name: 'a message cut in a word, which only its beginning tells',
    input: "Customer identifier is not passed. Please enter customer's mobile or em...",
    found: ['606 transaction:606'],
    verdict: ERROR,
  },
  {
    name: 'a pair of a dotted name',
    input: 'item_status.code=1047',
    found: ['1047 customer:1047'],
    verdict: ERROR,
  },
  { name: 'one tag', input: '<code>1047</code>', found: ['1047 customer:1047'], verdict: ERROR },
  {
    name: 'several codes in a sentence',
    input: 'error codes 8015, 8065 and 91009',
    found: ['8015 customer:8015', '8065 customer:8065', '91009 customer:91009'],
    verdict: '3 status codes found: 3 errors',
  },
  {
    name: 'several codes in brackets in a sentence',
    input: 'It answers with codes [8015, 8065].',
    found: ['8015 customer:8015', '8065 customer:8065'],
    verdict: '2 status codes found: 2 errors',
  },
  {
    name: 'a log line of pairs',
    input:
      '2024-05-01T10:00:00Z status=400 code=8014 msg="Error in customer registration: Invalid Primary Id - 342963216" took=804ms port=8015',
    found: ['8014 customer:8014'],
    verdict: ERROR,
    not: ['400', '342963216', '804', '8015'],
  },
  {
    name: 'several log lines',
    input:
      '10:00:00 INFO code=1000 success=true message="Customer updated successfully"\r\n10:00:01 WARN code=8056 message="Invalid mobile"\r\n10:00:02 ERROR code=8015 success=false\r\n',
    found: ['1000 customer:1000', '8056 customer:8056', '8015 customer:8015'],
    verdict: '3 status codes found: 1 error, 1 warning, 1 success',
  },
  {
    name: 'a code after the name of a class, with a message',
    input: '10:00:00 WARN CustomerService code=1101 msg="Invalid channel type"',
    found: ['1101 customer:1101'],
    verdict: ERROR,
  },
  {
    name: 'lines of YAML',
    input: 'success: false\ncode: 8065\nmessage: Something else\n',
    found: ['8065 customer:8065'],
    verdict: ERROR,
  },
  {
    name: 'a value that happens to be a code',
    input: 'code=8014 msg="Error in customer registration: Invalid Primary Id - 1042"',
    found: ['8014 customer:8014'],
    verdict: ERROR,
    not: ['1042'],
  },
  {
    name: 'a code and its documented message in a table',
    input: '| 8015 | No customer found with the given identifier. |\n| 8016 | nothing |',
    found: ['8015 customer:8015'],
    verdict: ERROR,
    not: ['8016'],
  },
  {
    name: 'a code beside a message that is like its own',
    input: 'Customer not found (8015)',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'a message with an identifier that happens to be a code',
    input: '10:00:00 ERROR No customer found with the given identifier. id=8070 for user 8015x',
    found: ['8015 customer:8015'],
    verdict: ERROR,
    not: ['8070'],
  },
  {
    name: 'a code that the catalog has not',
    input: 'error code: 8199',
    found: ['8199 unknown'],
    verdict: '1 status code found: not in the catalog',
  },
  {
    name: 'the address that was called',
    input: 'POST https://api.example.com/v1.1/transaction/add returned code 1101',
    found: ['1101 transaction:1101'],
    verdict: ERROR,
  },
  {
    name: 'a message by itself',
    input: 'No customer found with the given identifier',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'a message by itself with a value',
    input: ' asha@example.com is already occupied by some other user,ignoring it ',
    found: ['91007 customer:91007'],
    verdict: ERROR,
  },
  {
    name: 'a message that is an error in one version and a warning in another',
    input: 'Failed to get point details.',
    found: ['91001 customer:91001'],
    verdict: '1 status code found: its category differs by version',
  },
  {
    name: 'a message that several codes have',
    input: 'Unable to process. Customer is marked as fraud',
    found: ['- coupons:740|coupons:750|points:809|points:820'],
    verdict: '1 documented message found: an error',
  },
  {
    name: 'a message of several codes in a JSON path',
    input: '{"coupons": {"reason": "Unable to process. Customer is marked as fraud"}}',
    found: ['- coupons:740|coupons:750'],
    verdict: '1 documented message found: an error',
  },
  {
    name: 'a message that is worded a little otherwise',
    input: 'Customer not found for this organization',
    found: ['816 customer:816'],
    verdict: ERROR,
  },
  {
    name: 'documented messages in a log without codes',
    input:
      '10:00 ERROR Coupon has expired\n10:01 INFO customer 8015 Coupon has expired banner shown\n10:02 ERROR: No points were redeemed on this transaction number',
    found: ['713 coupons:713', '814 points:814'],
    verdict: '2 status codes found: 2 errors',
    not: ['8015'],
  },
  {
    name: 'a code in a heading and its message in the paragraph below',
    input: '<h1>Error 1101</h1><p>Invalid loyalty program ID passed.</p>',
    found: ['1101 transaction:1101'],
    verdict: ERROR,
  },
  {
    name: 'a message in one line and its code in the next',
    input: 'Invalid loyalty program ID passed.\nerror code 1101\n',
    found: ['1101 transaction:1101'],
    verdict: ERROR,
  },
  {
    name: 'a code in one line and the message of another in the next',
    input: 'error 8015\nInvalid loyalty program ID passed.\n',
    found: ['8015 customer:8015', '1101 transaction:1101'],
    verdict: '2 status codes found: 2 errors',
  },
  {
    name: 'a list of codes',
    input: '8015, 8065',
    found: ['8015 customer:8015', '8065 customer:8065'],
    verdict: '2 status codes found: 2 errors',
  },
  {
    name: 'a list of codes, one per line',
    input: '8015\r\n1101\r\n',
    found: ['8015 customer:8015', '1101 customer:1101|transaction:1101'],
    verdict: '2 status codes found: 2 errors',
  },
  {
    name: 'a list of codes with "and"',
    input: '8015, 8065 and 91009',
    found: ['8015 customer:8015', '8065 customer:8065', '91009 customer:91009'],
    verdict: '3 status codes found: 3 errors',
  },
  {
    name: 'a list of codes in brackets',
    input: '[1008, 1038]',
    found: ['1008 customer:1008', '1038 customer:1038'],
    verdict: '2 status codes found: 2 errors',
  },
  {
    name: 'a list with a code that is missing',
    input: '8015\n8199',
    found: ['8015 customer:8015', '8199 unknown'],
    verdict: '2 status codes found: 1 error, 1 not in the catalog',
  },
  {
    name: 'one number',
    input: ' 500 ',
    found: ['500 customer:500|transaction:500'],
    verdict: ERROR,
  },
  {
    name: 'a column of codes in CSV that has no messages',
    input:
      '"@timestamp","item_status_code",count\n"Nov 5, 2024 @ 10:12:11",8015,604\r\n"Nov 5, 2024 @ 10:12:12","600",618\n"x",500,1\n\nstock,count,id\n1012,1012,1012\n',
    found: ['8015 customer:8015', '600 transaction:600'],
    verdict: '2 status codes found: 1 error, 1 success',
    not: ['604', '618', '1012', '500'],
  },
  {
    name: 'a column of codes in a table drawn with marks',
    input:
      '+----+------------+-----+\n| id | error code | n   |\n+----+------------+-----+\n|  7 |       8015 | 604 |\n+----+------------+-----+\n|  8 |       1012 | 618 |\n+----+------------+-----+',
    found: ['8015 customer:8015', '1012 customer:1012'],
    verdict: '2 status codes found: 2 errors',
    not: ['604', '618'],
  },
  {
    name: 'a column of codes with its heading',
    input: 'Status code\n8015\n1012\n',
    found: ['8015 customer:8015', '1012 customer:1012'],
    verdict: '2 status codes found: 2 errors',
  },
];
