import { expect, test } from 'vitest';
import { fiveDocuments } from '../../catalog/fixtures/five-documents.ts';
import { createDecoder } from '../create-decoder.ts';
import { verdictOf } from './verdict.ts';

const decode = createDecoder(fiveDocuments);

const item = (success: boolean, code: number) =>
  `{"item_status":{"success":"${success}","code":"${code}"}}`;
const v1 = (code: number, ...items: readonly string[]) =>
  `{"response":{"status":{"success":"true","code":"${code}"},"customers":{"customer":[${items}]}}}`;
const v1InXml = (rest: string) =>
  `<response><status><success>true</success><code>200</code></status><customers><customer><item_status><success>true</success><code>1000</code></item_status></customer>${rest}</customers></response>`;

test.each<readonly [text: string, kind: string, sentence: string]>([
  [
    v1(200, item(true, 1000), item(true, 1000)),
    'success',
    'Overall status 200, and both items succeeded',
  ],
  [
    v1(200, item(false, 1012), item(true, 1000)),
    'partial',
    'Overall status 200, but 1 of 2 items failed',
  ],
  [
    v1(201, item(false, 1012), item(true, 1000)),
    'partial',
    'Overall status 201, and 1 of 2 items failed',
  ],
  [
    '{"response":{"status":{"success":"false","message":"Timeout"}}}',
    'failure',
    'The request failed, without a status code',
  ],
  [
    v1(201, item(true, 1000), '{"item_status":{"success":"false","message":"no idea"}}'),
    'partial',
    'Overall status 201, and 1 of 2 items failed',
  ],
  [
    '{"customer":[{"item_status":{"success":"true"}},{"item_status":{"success":"false"}}]}',
    'partial',
    '1 of 2 items failed, without a status code',
  ],
  ['{"response":{"status":{"success":"true","message":"ok"}}}', 'none', 'No status code found'],
  [
    '{"status":{"code":404,"message":"not found"}}',
    'found',
    'Overall status 404 is not in the catalog; outcome unknown',
  ],
  [
    "{ response: { status: { success: 'true', code: 200 }, customers: { customer: [Array] } } }",
    'found',
    'Something was left out here: overall status 200 says that the request succeeded; no item can be read',
  ],
  [
    'code: 91007\ncode: 91005',
    'found',
    '2 codes found: 2 errors or warnings, depending on version',
  ],
  ['code: 8066', 'found', '1 code found: error or warning'],
  ['code: 8015, code: 8015', 'found', '1 code found twice: an error'],
  ['code: 8015\n\nPoints processing failed', 'found', '2 codes found: 2 errors'],
  [v1(201), 'found', 'Overall status 201: some items failed'],
  [v1(500), 'found', 'Overall status 500, although it says success'],
  [v1(500, item(true, 1000)), 'found', 'Overall status 500, but the only item succeeded'],
  [
    v1(201, item(true, 1000), item(true, 1000)),
    'found',
    'Overall status 201, but both items succeeded',
  ],
  [
    v1(200, item(true, 1014)),
    'found',
    'Overall status 200, but the only item says success with an error code',
  ],
  [
    v1(200, item(true, 1000), item(true, 1014)),
    'found',
    'Overall status 200, but 1 of 2 items says success with an error code',
  ],
  [
    '{"success":true,"code":1014}',
    'found',
    '1 code found: returned as a success, but not documented as one',
  ],
  [
    '{"item_status":{"M":{"success":{"BOOL":true},"code":{"N":"1000"}}}}',
    'success',
    'The only item succeeded',
  ],
  ...['{"item_status":null}', '{"item_status":{}}', '{"item_status":{"id":7}}'].map(
    (text) =>
      [
        v1(200, item(true, 1000), text),
        'found',
        'Overall status 200, but the outcome of 1 of 2 items is unknown',
      ] as const,
  ),
  [
    "{ response: { status: { success: 'true', code: 201 }, customers: { customer: [Array] } } }",
    'found',
    'Something was left out here: overall status 201: some items failed; no item can be read',
  ],
  [
    '{"errors":[],"warnings":[{"status":true,"code":8051}]}\nERROR code=1032',
    'partial',
    '1 error and 1 warning in 2 places',
  ],
  [
    'AxiosError: Request failed with status code 400 { status: 400, data: { errors: [Array] } }',
    'none',
    'Something was left out here; no status code can be read',
  ],
  ...[
    '@{errors=System.Object[]; warnings=System.Object[]}',
    '{ errors: [object Object], warnings: [] }',
    'Response(errors=[com.acme.ApiError@3f2a1b9c], warnings=[])',
    '{errors=[Lcom.acme.ApiError;@1b2c3d, warnings=null}',
    '&{Errors:[0xc0000b2000] Warnings:[]}',
    '{"errors":[...],"warnings":[]}',
    '{"errors":[…],"warnings":[]}',
    "{'errors': [...], 'warnings': []}",
    '{"errors":"[REDACTED]","warnings":[]}',
    '{errors: Array(1), warnings: Array(0)}',
    "{'errors': [<acme.ApiError object at 0x7f3a2c1d5e80>], 'warnings': []}",
    '{:errors=>[#<ApiError:0x000055d0c8a1b2c3>], :warnings=>[]}',
  ].map(
    (text) => [text, 'none', 'Something was left out here; no status code can be read'] as const,
  ),
  ['{errors: Array(0), warnings: Array(0)}', 'none', 'No errors or warnings reported'],
  [
    'main.R{Errors:[]main.E{main.E{Code:8015}}, Warnings:[]main.E(nil)}',
    'failure',
    'Failed with 1 error',
  ],
  ...[
    v1(200, item(true, 1000), '... 48 more ...'),
    v1(200, item(true, 1000), '...'),
    v1(200, item(true, 1000), '\n48 more\n'),
    v1(200, `${item(true, 1000)}/* 48 more */`),
    v1(200, `${item(true, 1000)}\n// and 48 more\n`),
    v1(200, item(true, 1000), '<snip>'),
    v1(200, item(true, 1000), '[truncated]'),
    v1(200, item(true, 1000), '"[...]"'),
    v1(200, `${item(true, 1000)} [... 4096 bytes omitted ...]`),
    v1(200, item(true, 1000), '{…}', '{…}'),
    v1(200, item(true, 1000), '{"mobile":"92",...}'),
    v1InXml('...'),
    v1InXml('<!-- 48 more -->'),
  ].map(
    (text) =>
      [
        text,
        'found',
        'Something was left out here: overall status 200, and the 1 item that can be read succeeded',
      ] as const,
  ),
  [
    '{ errors: [ { code: 8015, status: false }, ... 9 more items ] }',
    'found',
    'Something was left out here: 1 error can be read',
  ],
  [
    "{ errors: [ { code: 8015, message: 'Customer not f'... 12 more characters, status: false } ] }",
    'failure',
    'Failed with 1 error',
  ],
  ['{trace=0x1f4a2b3c, errors=[{code=8015}]}', 'failure', 'Failed with 1 error'],
  ['status=200 code=1012 msg="Cannot find customer"', 'found', '1 code found: an error'],
  [
    '{"item_status":{"code":806},"totalCount":2,"failureCount":1',
    'found',
    'Cut off: it counts 2 items, 1 of them failed',
  ],
  [
    '{"totalCount":2,"failedCount":1,"response":[{"errors":[{"code":8015}]},{"errors":[]}]}',
    'partial',
    '1 error in 2 items',
  ],
  [
    '{"errors":[{"code":8015}],"warnings":[],"pagination":{"limit":500,"total":1303}}',
    'failure',
    'Failed with 1 error',
  ],
  [
    '[{"ok":true},{"errors":[{"code":8015}]},{"errors":[]},{"warnings":[]}]',
    'partial',
    '1 error in 4 items',
  ],
  ['{"errors":[{"code":8015}]} {"errors":[{"code":8065}]}', 'failure', '2 responses: 2 failed'],
  [
    '{"status":{"success":true,"code":200}} {"status":{"code":404,"message":"not found"}}',
    'found',
    '2 responses: 1 succeeded, 1 of unknown outcome',
  ],
  [
    '{"totalCount":50,"failureCount":3,"response":[]}',
    'partial',
    '3 of 50 items failed, without a status code',
  ],
  [
    '{"response":[{"errors":[],"warnings":[]},{"errors":[]}],"totalCount":2,"failureCount":1}',
    'partial',
    '1 of 2 items failed, without a status code',
  ],
  [
    '{ totalCount: 2, response: [ [Object], [Object] ], failureCount: 1 }',
    'found',
    'Something was left out here: it counts 2 items, 1 of them failed, without a status code',
  ],
  [
    '{"totalCount":2,"failureCount":1} Customer registered successfully',
    'partial',
    '1 of 2 items failed; 1 success elsewhere',
  ],
  ...[
    '{"errors":[{"code":8015}]}\nretry: {"entity":5,"errors":[],"warnings":[]}',
    '{"entity":5,"errors":[],"warnings":[]}\nretry: {"errors":[{"code":8015}]}',
    '{"errors":[{"code":8015}]} {"ok":true} {"totalCount":1,"failureCount":0}',
  ].map((text) => [text, 'partial', '2 responses: 1 failed, 1 reported no errors'] as const),
  [
    `${v1(200, item(true, 1000))} {"errors":[],"warnings":[]}`,
    'found',
    '2 responses: 1 succeeded, 1 reported no errors',
  ],
  ['{"errors":[],"warnings":[]}', 'none', 'No errors or warnings reported'],
  ['{"success":true}', 'none', 'No status code found'],
  ...[
    'The customer was not registered successfully',
    'Transaction could not be added successfully because of timeout',
    'Customer was never registered successfully',
    "Customer wasn't registered successfully",
    'No customer was registered successfully',
    'The coupon has not expired yet',
  ].map((text) => [text, 'none', 'No status code found'] as const),
  ...['success', 'status'].map(
    (name) =>
      [
        `{"${name}":false,"message":"Customer registered successfully"}`,
        'found',
        '1 code found: an error',
      ] as const,
  ),
  ['code 8015 and code 8199', 'found', '2 codes found: 1 error, 1 not in the catalog'],
])('the verdict on %j is %s: %s', (text, kind, sentence) => {
  expect(verdictOf(decode(text))).toMatchObject({ kind, sentence });
});
