import type { DecodeCase } from './decode-case.ts';

const ERROR = '1 status code found: an error';
const CANNOT_FIND = {
  found: ['- customer:1011|customer:1012'],
  verdict: '1 documented message found: an error',
};

const of1012 = (input: string, name = JSON.stringify(input)): DecodeCase => ({
  name,
  input,
  found: ['1012 customer:1012'],
  verdict: ERROR,
});

/** What somebody types or copies by itself: a code with a word, a code with its message, a list. */
export const SHORT_FORMS: readonly DecodeCase[] = [
  ...[
    'status=1012',
    'status: 1012',
    'item_status=1012',
    '1012: Cannot find customer',
    '[1012] Cannot find customer',
    'Cannot find customer (1012)',
    'Cannot find customer. [1012]',
    'Error: [1012] Cannot find customer',
    '1012 - Cannot find customer',
    '1012\tCannot find customer',
    'Status: 1012 Cannot find customer',
    'Error 1012',
    'error(1012)',
    'errno=1012',
    'Exception: 1012',
    'code 1012',
    'ERR_1012',
    '"statusCode": 1012',
    'errorCode=1012',
    'error_code: 1012',
    '#1012',
    '1012?',
    'What is 1012?',
    'what does 1012 mean?',
  ].map((input) => of1012(input)),
  of1012('2024-05-01 10:00:00 ERROR add failed status=1012 took=804', 'a status in a log line'),
  of1012('2024-05-01 10:00:00 ERROR [1012] Cannot find customer for 7', 'a message in a log line'),
  of1012('2024-05-01,POST,/v2/customers,1012,Cannot find customer,804', 'a line of CSV'),
  of1012('"1012","Cannot find customer"', 'a line of CSV in quotation marks'),
  of1012(
    'Traceback (most recent call last):\n  File "a.py", line 816, in f\nApiError: [1012] Cannot find customer',
    'a traceback of Python',
  ),
  of1012('System.Exception: 1012\n   at Foo.Bar() in Foo.cs:line 700', 'a stack trace of C#'),
  of1012('| 2024-05-01 | 1012 | Cannot find customer | 804 |', 'a row of a table in Markdown'),
  {
    ...of1012('{"errors":["1012: Cannot find customer"]}', 'a code and a message in one string'),
    verdict: 'Failed with 1 error',
  },
  ...['cannot find customer', 'CANNOT FIND CUSTOMER', 'ERROR: Cannot find customer'].map(
    (input) => ({ name: `the beginning of a message, ${input}`, input, ...CANNOT_FIND }),
  ),
  {
    name: 'a status beside a code, which is then none',
    input: 'status=1012 code=8015',
    found: ['8015 customer:8015'],
    verdict: ERROR,
    not: ['1012'],
  },
  ...[
    '1101 9999 8888',
    '1101, 9999, 8888',
    '1101\n9999\n8888',
    '1101;9999|8888',
    '1101\t9999/8888',
  ].map((input) => ({
    name: `a list of codes most of which are missing, ${JSON.stringify(input)}`,
    input,
    found: ['1101 customer:1101|transaction:1101', '9999 unknown', '8888 unknown'],
    verdict: '3 status codes found: 1 error, 2 not in the catalog',
  })),
];
