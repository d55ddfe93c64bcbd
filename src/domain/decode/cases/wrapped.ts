import { type DecodeCase, v1, v2 } from './decode-case.ts';

const BODY = JSON.stringify({ errors: [v2(8015, 'No customer found with the given identifier.')] });
const FOUND = ['8015 customer:8015'];
const VERDICT = 'Failed with 1 error';
const XML = `<response><status>${'<success>false</success><code>500</code><message>All requests failed due to errors.</message>'}</status></response>`;

const nested = (levels: number): string =>
  levels === 0 ? BODY : JSON.stringify({ id: 8065, body: nested(levels - 1) });

const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** Bodies inside something else: strings, logs, heads, escapes. */
export const WRAPPED: readonly DecodeCase[] = [
  {
    name: 'JSON in a JSON string',
    input: nested(1),
    found: FOUND,
    verdict: VERDICT,
    not: ['8065'],
  },
  {
    name: 'JSON in JSON strings three levels deep',
    input: nested(3),
    found: FOUND,
    verdict: VERDICT,
    not: ['8065'],
  },
  {
    name: 'XML in a JSON string',
    input: JSON.stringify({ status: 200, body: XML }),
    found: ['500 wrapper'],
    verdict: 'Global 500: the request failed',
    not: ['200'],
  },
  {
    name: 'JSON in XML',
    input: `<log port="8016"><entry>${BODY.replaceAll('"', '&quot;')}</entry></log>`,
    found: FOUND,
    verdict: VERDICT,
    not: ['8016'],
  },
  {
    name: 'JSON put into a string without escaping',
    input: `{"body": "${BODY}", "took": 804}`,
    found: FOUND,
    verdict: VERDICT,
    not: ['804'],
  },
  {
    name: 'JSON with escaped quotes in a log line',
    input: `12:00:01 DEBUG got body=${JSON.stringify(BODY).slice(1, -1)} in 804ms`,
    found: FOUND,
    verdict: VERDICT,
    not: ['804'],
  },
  {
    name: 'HTML-escaped JSON',
    input: `<pre>${escapeHtml(BODY)}</pre>`,
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'HTML-escaped JSON without tags',
    input: escapeHtml(BODY),
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'JSON that was HTML-escaped twice',
    input: escapeHtml(escapeHtml(BODY)),
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'HTML-escaped XML',
    input: escapeHtml(XML),
    found: ['500 wrapper'],
    verdict: 'Global 500: the request failed',
  },
  {
    name: 'JSON lines',
    input: `{"ts":1714557600,"level":"info"}\n{"ts":1714557601,"r":${BODY}}\n{"ts":1714557602,"r":${BODY}}\n`,
    found: [...FOUND, ...FOUND],
    verdict: '2 responses: 2 failed',
    not: ['1714557600'],
  },
  {
    name: 'several bodies one after the other',
    input: `${BODY}${XML}\n\n${JSON.stringify({ warnings: [v2(8056, 'Invalid mobile')] }, null, 2)}`,
    found: ['8015 customer:8015', '500 wrapper', '8056 customer:8056'],
    verdict: '3 responses: 2 failed, 1 succeeded, with 1 warning',
  },
  {
    name: 'what curl -i prints',
    input: `HTTP/1.1 500 Internal Server Error\r\nDate: Wed, 01 May 2024 10:00:00 GMT\r\nX-Status-Code: 8065\r\ncode: 1011\r\nServer: nginx/1.1103\r\n\r\n${BODY}`,
    found: FOUND,
    verdict: VERDICT,
    not: ['500', '8065', '1011', '1103'],
  },
  {
    name: 'what curl -v prints, with the address that was called',
    input: `> POST /v1.1/transaction/add?code=8065 HTTP/1.1\n> Host: api.example.com:8016\n>\n< HTTP/1.1 200 OK\n< Content-Length: 700\n<\n{"code":1101,"success":false}`,
    found: ['1101 transaction:1101'],
    verdict: '1 status code found: an error',
    not: ['8065', '8016', '200', '700'],
  },
  {
    name: 'a body in the middle of a log',
    input: `2024-05-01 10:00:00,804 INFO [http-nio-8016-exec-3] calling\n2024-05-01 10:00:01,001 WARN response: ${BODY} (took 804 ms)\n2024-05-01 10:00:02 INFO done`,
    found: FOUND,
    verdict: VERDICT,
    not: ['804', '8016'],
  },
  {
    name: 'a log of JSON whose messages are text',
    input: JSON.stringify({
      log: '10:00:01 ERROR status=400 code=8014 msg="Error in customer registration: Invalid Primary Id - 77"\n',
      stream: 'stdout',
    }),
    found: ['8014 customer:8014'],
    verdict: '1 status code found: an error',
    not: ['400'],
  },
  {
    name: 'a response printed by Python',
    input:
      "{'response': {'status': {'success': 'false', 'code': 500, 'message': 'All requests failed due to errors.'}, 'customers': {'customer': [{'email': None, 'active': True, 'item_status': {'success': 'false', 'code': '1043', 'message': \"Unable to register. Customer's external id is required.\"}}]}}}",
    found: ['500 wrapper', '1043 customer:1043'],
    verdict: 'Global 500, and the only item failed',
  },
  {
    name: 'an object as JavaScript prints it',
    input:
      "{\n  errors: [\n    {\n      status: false,\n      code: 8015,\n      message: 'Customer not found for the customer\\'s given identifiers',\n    },\n  ],\n  warnings: undefined,\n}",
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'a map as Java prints it',
    input:
      'Response{errors=[{status=false, code=8002, message=Lookup failed, No identifiers passed}], warnings=[]}',
    found: ['8002 customer:8002'],
    verdict: VERDICT,
  },
  {
    name: 'typographic quotes from a chat',
    input: '{ “errors”: [ { “status”: false, “code”: 8015, “message”: “Customer not found” } ] }',
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'a byte order mark, CRLF and non-breaking spaces',
    input: `\ufeff${BODY.replaceAll(':', ':\u00a0').replaceAll(',', ',\r\n\u00a0')}`,
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'comments, trailing commas and parts left out',
    input:
      '{"customers": {"customer": [ ..., {"item_status": {"success": false, "code": 1012, /* sic */ "message": "x",},}, // more\n ]}}',
    found: ['1012 customer:1012'],
    verdict: 'The only item failed',
  },
  {
    name: 'arrays that begin with something else',
    input: `["{", [1, "{", [null, "[", ${BODY}]]]`,
    found: FOUND,
    verdict: '1 error in 1 item',
  },
  {
    name: 'a stack trace, and JSON with tags in its message',
    input:
      'at Foo.<init>(Foo.java:8016)\n{"errors":[{"status":false,"message":"<b>No</b>, \\"sorry\\"","code":8015}]}',
    found: FOUND,
    verdict: VERDICT,
    not: ['8016'],
  },
  {
    name: 'a log line with a body, and a code in the next',
    input:
      '10:00:01 WARN body={"errors":[{"status":false,"code":8056,"message":"Invalid mobile"}]}\n10:00:02 ERROR code: 711 Coupon is redeemed already',
    found: ['8056 customer:8056', '711 coupons:711'],
    verdict: '2 errors in 2 places',
  },
  {
    name: 'a V1 body, and an error beside it',
    input: `${JSON.stringify({ response: { status: v1(true, 200, 'ok') } })}\ncode: 711 Coupon is redeemed already`,
    found: ['200 wrapper', '711 coupons:711'],
    verdict: 'Global 200: the request succeeded; beside it 1 error',
  },
  {
    name: 'V1 in an array of responses',
    input: JSON.stringify([
      { response: { status: v1(true, 200, 'ok') } },
      { response: { status: v1(false, 500, 'All requests failed due to errors.') } },
    ]),
    found: ['200 wrapper', '500 wrapper'],
    verdict: '2 responses: 1 failed, 1 succeeded',
  },
  {
    name: 'what print_r of PHP prints of V1',
    input: `[10:12:11] DEBUG: Array
(
    [response] => stdClass Object
        (
            [status] => Array
                (
                    [success] => true
                    [code] => 200
                    [message] =>
                )
            [transactions] => Array
                (
                    [0] => Array
                        (
                            [amount] => 612
                            [item_status] => Array
                                (
                                    [success:protected] => false
                                    [code:App\\Status:private] => 611
                                    [message] => Customer not found, sorry
                                )
                        )
                )
        )
)
 [] {"line":618}`,
    found: ['200 wrapper', '611 transaction:611'],
    verdict: 'Global 200, but the only item failed',
    not: ['612', '618'],
  },
  {
    name: 'what var_export of PHP prints',
    input:
      "array (\n  'errors' => \n  array (\n    0 => \n    array (\n      'status' => false,\n      'code' => 8015,\n      'message' => 'No customer found',\n    ),\n  ),\n)",
    found: FOUND,
    verdict: VERDICT,
  },
  {
    name: 'a hash of Ruby with symbols, behind the head of its log line',
    input:
      'D, [2024-11-05T10:12:11.618 #8065] DEBUG -- : {:errors=>[{:status=>false, :code=>8015, :message=>"No customer found"}], :warnings=>[]}',
    found: FOUND,
    verdict: VERDICT,
    not: ['8065', '618'],
  },
  {
    name: 'a struct of Go',
    input:
      'client.go:618: resp={Errors:[{Status:false Code:8015 Message:No customer found, sorry} {Status:false Code:8003 Message:Invalid source passed}] Warnings:[]} took 804',
    found: [...FOUND, '8003 customer:8003'],
    verdict: 'Failed with 2 errors',
    not: ['618', '804'],
  },
  {
    name: 'a struct of Go of V1',
    input:
      '&{Status:{Success:true Code:200 Message:SUCCESS Total:1} Customers:[{Mobile:8015 ItemStatus:{Success:false Code:1012 Message:Cannot find customer Effects:<nil>}}]}',
    found: ['200 wrapper', '1012 customer:1012'],
    verdict: 'Global 200, but the only item failed',
    not: ['8015'],
  },
  {
    name: 'JSON in cells of CSV, which doubles quotation marks',
    input: `id,body,took\n1,"${BODY.replaceAll('"', '""')}",804\n2,"${JSON.stringify({ text: 'said "so"', warnings: [v2(8056, 'Invalid mobile')] }).replaceAll('"', '""')}",618\n`,
    found: [...FOUND, '8056 customer:8056'],
    verdict: '2 responses: 1 failed, 1 succeeded, with 1 warning',
    not: ['804', '618'],
  },
  {
    name: 'objects behind the names of their classes, as Node and Rust print them',
    input:
      'Response {\n  errors: [ApiError { status: Some(false), code: Some(8015), message: Some("No customer found") }],\n  warnings: [],\n}',
    found: FOUND,
    verdict: VERDICT,
  },
];
