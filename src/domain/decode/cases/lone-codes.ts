import { type DecodeCase, v2 } from './decode-case.ts';

const ERROR = '1 status code found: an error';
const FAILED = 'Failed with 1 error';

const lone = (
  input: string,
  found: string,
  verdict: string,
  name = `a code alone, ${input}`,
): DecodeCase => ({ name, input, found: [found], verdict });

/** Codes in JSON, XML and literals without a message or a success beside them. */
export const LONE_CODES: readonly DecodeCase[] = [
  lone('{"errors":[{"code":8015}]}', '8015 customer:8015', FAILED),
  lone('{"error":{"code":1012}}', '1012 customer:1012', FAILED),
  lone('{"error":{"code":"1012","field":"mobile"}}', '1012 customer:1012', FAILED),
  lone('{"warnings":[{"code":8056}]}', '8056 customer:8056', 'Succeeded with 1 warning'),
  lone('{"warning":{"code":8056}}', '8056 customer:8056', 'Succeeded with 1 warning'),
  lone('{"status":{"code":1012}}', '1012 customer:1012', 'Global 1012: the request failed'),
  lone('{"statuses":[{"code":1012}]}', '1012 customer:1012', ERROR),
  lone('{"item_status":{"code":"1012"}}', '1012 customer:1012', 'The only item failed'),
  lone('{"errorCode":1012,"field":"mobile"}', '1012 customer:1012', ERROR),
  lone('{"statusCode":1012}', '1012 customer:1012', ERROR),
  lone('{"status":1012}', '1012 customer:1012', ERROR),
  lone('{"id":7,"status":"1012","message":"Cannot find"}', '1012 customer:1012', ERROR),
  lone('{"error":1012}', '1012 customer:1012', FAILED),
  lone('{"errors":["1012"]}', '1012 customer:1012', FAILED),
  lone('{"errorCodes":[1012]}', '1012 customer:1012', ERROR),
  lone(
    '<status><code>1012</code></status>',
    '1012 customer:1012',
    'Global 1012: the request failed',
  ),
  lone(
    '<item_status><code>1012</code></item_status>',
    '1012 customer:1012',
    'The only item failed',
  ),
  lone('<error><code>1012</code></error>', '1012 customer:1012', FAILED),
  lone(
    '{"errors":[{"code":8199}]}',
    '8199 unknown',
    FAILED,
    'a code alone that the catalog has not',
  ),
  lone('{"errors":[{"code":400}]}', '400 customer:400', FAILED, 'a low code in a list of errors'),
  {
    name: 'a V1 response of codes alone',
    input:
      '{"response":{"status":{"code":"500"},"customers":{"customer":[{"item_status":{"code":"1012"}}]}}}',
    found: ['500 wrapper', '1012 customer:1012'],
    verdict: 'Global 500, and the only item failed',
  },
  {
    name: 'a V1 response of which only the code says that it went well',
    input: '{"response":{"status":{"code":200}}}',
    found: ['200 wrapper'],
    verdict: 'Global 200: the request succeeded',
  },
  {
    name: 'a V2 response with side effects, whose coupon codes are none',
    input: JSON.stringify({
      createdId: 565,
      errors: [],
      warnings: [v2(8056, 'Invalid mobile')],
      sideEffects: [{ entityType: 'COUPON', code: '8015', rawAwardedValue: 500, status: 'ISSUED' }],
    }),
    found: ['8056 customer:8056'],
    verdict: 'Succeeded with 1 warning',
    not: ['8015', '500'],
  },
  {
    name: 'an object as Java prints it, without a list around it',
    input: 'ErrorDetail(code=8015, message=Customer not found)',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'a list of objects as Java prints it',
    input: 'EntityResponse(errors=[ErrorDetail(code=8015, message=Customer not found)])',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'what Python prints of decimals',
    input: "{'errors': [{'code': Decimal('8015'), 'status': False}]}",
    found: ['8015 customer:8015'],
    verdict: FAILED,
  },
  {
    name: 'what var_dump of PHP prints',
    input:
      'array(1) {\n  ["errors"]=>\n  array(1) {\n    [0]=>\n    array(3) {\n      ["status"]=>\n      bool(false)\n      ["code"]=>\n      int(8015)\n      ["message"]=>\n      string(18) "Customer not found"\n    }\n  }\n}',
    found: ['8015 customer:8015'],
    verdict: FAILED,
    not: ['18'],
  },
  {
    name: 'what print_r of PHP prints',
    input:
      'Array\n(\n    [errors] => Array\n        (\n            [0] => Array\n                (\n                    [status] => \n                    [code] => 8015\n                    [message] => Customer not found\n                )\n\n        )\n\n)\n',
    found: ['8015 customer:8015'],
    verdict: 'Failed with 1 error',
  },
  {
    name: 'a list in YAML',
    input: 'errors:\n  - code: 8015\n    message: Customer not found\nwarnings: []\n',
    found: ['8015 customer:8015'],
    verdict: ERROR,
  },
  {
    name: 'the console of Postman',
    input: `POST https://api.example.com/v2/customers  200  804 ms\nResponse Headers\n  Content-Length: 700\nResponse Body\n  ${JSON.stringify({ errors: [{ code: 8015 }] })}`,
    found: ['8015 customer:8015'],
    verdict: FAILED,
    not: ['200', '804', '700'],
  },
  {
    name: 'an error page in HTML',
    input:
      '<!DOCTYPE html><html><head><title>Oops</title></head><body><p>Error code: <b>8015</b></p><p>Took 804 ms</p></body></html>',
    found: ['8015 customer:8015'],
    verdict: ERROR,
    not: ['804'],
  },
  {
    name: 'a table in HTML',
    input:
      '<table><tr><th>Error code</th><td>8015</td></tr><tr><th>Port</th><td>8016</td></tr></table>',
    found: ['8015 customer:8015'],
    verdict: ERROR,
    not: ['8016'],
  },
];
