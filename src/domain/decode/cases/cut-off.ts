import { type DecodeCase, v1, v2 } from './decode-case.ts';

const V1 = JSON.stringify(
  {
    response: {
      status: v1(true, 200, 'Partial'),
      customers: {
        customer: [
          { item_status: v1(true, 1000, 'Customer registered successfully') },
          { item_status: v1(false, 1012, 'Cannot find customer with the provided mobile number') },
        ],
      },
    },
  },
  null,
  2,
);
const upTo = (text: string, end: string) => text.slice(0, text.indexOf(end) + end.length);

/** Bodies cut off at their end, their start, or both. */
export const CUT_OFF: readonly DecodeCase[] = [
  {
    name: 'a body cut off inside a message',
    input: upTo(V1, 'Cannot find cus'),
    found: ['200 wrapper', '1000 customer:1000', '1012 customer:1012'],
    verdict: 'Global 200, but 1 of 2 items failed',
  },
  {
    name: 'a body cut off behind a code',
    input: upTo(V1, '"1012"'),
    found: ['200 wrapper', '1000 customer:1000', '1012 customer:1012'],
    verdict: 'Global 200, but 1 of 2 items failed',
  },
  {
    name: 'a body cut off behind a code that comes first',
    input: '{"customers":{"customer":[{"item_status":{"code":"1012"',
    found: ['1012 customer:1012'],
    verdict: 'The only item failed',
  },
  {
    name: 'a body cut off inside a code, which is then none',
    input: '{"errors":[{"status":false,"message":"x","code":809',
    found: ['809 points:809'],
    verdict: 'Failed with 1 error',
  },
  {
    name: 'a body cut off inside a code that the catalog has not',
    input: '{"errors":[{"status":false,"message":"x","code":80',
    found: [],
    verdict: 'No status code found in 1 error',
    not: ['80'],
  },
  {
    name: 'a body cut off at its start',
    input:
      '"success": "false",\n "code": "1012",\n "message": "Cannot find customer"\n }\n }, {"item_status": {"success": "true", "code": "1000", "message": "ok"}}]}}}',
    found: ['1012 customer:1012', '1000 customer:1000'],
    verdict: 'The only item succeeded; 1 more status code beside it',
  },
  {
    name: 'XML cut off inside a tag',
    input:
      '<response><status><success>false</success><code>500</code><message>All requests failed due to errors.</mess',
    found: ['500 wrapper'],
    verdict: 'Global 500: the request failed',
  },
  {
    name: 'XML cut off inside a message',
    input:
      '<response><points><item_status><success>false</success><code>816</code><message>Unable to fi',
    found: ['816 points:816'],
    verdict: 'The only item failed',
  },
  {
    name: 'a body cut off, and the next one',
    input: `{"response":{"status":{"success":"false","code":500,"message":"All req\n${JSON.stringify({ errors: [v2(8015, 'x')] })}`,
    found: ['500 wrapper', '8015 customer:8015'],
    verdict: '2 responses: 2 failed',
  },
  {
    name: 'a body cut off, and a log line',
    input:
      '{"errors":[{"status":false,"code":8015,"message":"Cust\n10:00:01 ERROR code=8065 message="User not found for given source" took=804ms',
    found: ['8015 customer:8015', '8065 customer:8065'],
    verdict: 'Failed with 1 error; 1 more status code beside it',
    not: ['804'],
  },
  {
    name: 'XML cut off, and the next document',
    input:
      '<?xml version="1.0"?><response><status><code>500</code><success>false</success><?xml version="1.0"?><response><status><code>200</code><success>true</success></status></response>',
    found: ['500 wrapper', '200 wrapper'],
    verdict: '2 responses: 1 failed, 1 succeeded',
  },
  {
    name: 'a message broken over two lines',
    input:
      '{"errors":[{"status":false,"code":8015,"message":"No customer found with\n the given identifier."}]}',
    found: ['8015 customer:8015'],
    verdict: 'Failed with 1 error',
  },
  {
    name: 'a message with quotation marks that are not escaped',
    input: '{"status":false,"message":"The "mobile" is wrong","code":8056}',
    found: ['8056 customer:8056'],
    verdict: '1 status code found: a warning',
  },
];
