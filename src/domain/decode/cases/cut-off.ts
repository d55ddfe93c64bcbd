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
    verdict: 'Cut off: global 200, and 1 of the 2 items that can be read failed',
  },
  {
    name: 'a body cut off behind a code',
    input: upTo(V1, '"1012"'),
    found: ['200 wrapper', '1000 customer:1000', '1012 customer:1012'],
    verdict: 'Cut off: global 200, and 1 of the 2 items that can be read failed',
  },
  {
    name: 'a body cut off behind a code that comes first',
    input: '{"customers":{"customer":[{"item_status":{"code":"1012"',
    found: ['1012 customer:1012'],
    verdict: 'Cut off: the 1 item that can be read failed',
  },
  {
    name: 'a body cut off inside a code, which is then none',
    input: '{"errors":[{"status":false,"message":"x","code":809',
    found: ['809 points:809'],
    verdict: 'Cut off: 1 error can be read',
  },
  {
    name: 'a body cut off inside a code that the catalog has not',
    input: '{"errors":[{"status":false,"message":"x","code":80',
    found: [],
    verdict: 'Cut off: no status code found in 1 error',
    not: ['80'],
  },
  {
    name: 'a body cut off at its start',
    input:
      '"success": "false",\n "code": "1012",\n "message": "Cannot find customer"\n }\n }, {"item_status": {"success": "true", "code": "1000", "message": "ok"}}]}}}',
    found: ['1012 customer:1012', '1000 customer:1000'],
    verdict: 'Cut off: the 1 item that can be read succeeded; beside it 1 error',
  },
  {
    name: 'XML cut off inside a tag',
    input:
      '<response><status><success>false</success><code>500</code><message>All requests failed due to errors.</mess',
    found: ['500 wrapper'],
    verdict: 'Cut off: global 500 says that the request failed; no item can be read',
  },
  {
    name: 'XML cut off inside a message',
    input:
      '<response><points><item_status><success>false</success><code>816</code><message>Unable to fi',
    found: ['816 points:816'],
    verdict: 'Cut off: the 1 item that can be read failed',
  },
  {
    name: 'a body cut off, and the next one',
    input: `{"response":{"status":{"success":"false","code":500,"message":"All req\n${JSON.stringify({ errors: [v2(8015, 'x')] })}`,
    found: ['500 wrapper', '8015 customer:8015'],
    verdict: '2 responses: 1 failed, 1 cut off',
  },
  {
    name: 'a body cut off, and a log line',
    input:
      '{"errors":[{"status":false,"code":8015,"message":"Cust\n10:00:01 ERROR code=8065 message="User not found for given source" took=804ms',
    found: ['8015 customer:8015', '8065 customer:8065'],
    verdict: 'Cut off: 1 error can be read; beside it 1 error',
    not: ['804'],
  },
  {
    name: 'XML cut off, and the next document',
    input:
      '<?xml version="1.0"?><response><status><code>500</code><success>false</success><?xml version="1.0"?><response><status><code>200</code><success>true</success></status></response>',
    found: ['500 wrapper', '200 wrapper'],
    verdict: '2 responses: 1 succeeded, 1 cut off',
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
  {
    name: 'a batch cut off behind an item that succeeded',
    input:
      '{"response":{"status":{"success":"true","code":200,"message":"SUCCESS"},"transactions":{"transaction":[{"item_status":{"success":"true","code":600,"message":"Transaction added successfully"}},{"id":"-1","number":"T-2","item_status":{"success":"fal',
    found: ['200 wrapper', '600 transaction:600'],
    verdict: 'Cut off: global 200, and the 1 item that can be read succeeded',
  },
  {
    name: 'a body of coupons cut off inside its message',
    input:
      '{"response":{"status":{"success":"false","code":500,"message":"All requests have failed due to errors"},"coupons":{"coupon":[{"code":"X1","item_status":{"success":"false","code":713,"mess',
    found: ['500 wrapper', '713 coupons:713'],
    verdict: 'Cut off: global 500, and the 1 item that can be read failed',
  },
  {
    name: 'a batch cut off that states its totals',
    input: `{"response":{"status":{"success":"true","code":200,"message":"OK","total":"3","success_count":"2"},"customers":{"customer":[{"item_status":${JSON.stringify(v1(true, 1000, 'Customer registered successfully'))}},{"item`,
    found: ['200 wrapper', '1000 customer:1000'],
    verdict: 'Cut off: global 200, which counts 3 items, 1 of them failed',
  },
  {
    name: 'a global success cut off before its first item',
    input: '{"response":{"status":{"success":"true","code":200,"message":"OK"},"customers":{"cus',
    found: ['200 wrapper'],
    verdict: 'Cut off: global 200 says that the request succeeded; no item can be read',
  },
  {
    name: 'a list of warnings cut off',
    input: '{"warnings":[{"status":false,"code":8056,"message":"Invalid mobile"},{"sta',
    found: ['8056 customer:8056'],
    verdict: 'Cut off: 2 warnings can be read',
  },
  {
    name: 'the end of a body alone',
    input: '"success":"true","code":"600","message":"Transaction added successfully"}}]}}}',
    found: ['600 transaction:600'],
    verdict: 'Cut off, with 1 status code found: a success',
  },
];
