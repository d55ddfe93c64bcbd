import { describe, expect, test } from 'vitest';
import { fiveDocuments } from '../../catalog/fixtures/five-documents.ts';
import { createDecoder } from '../create-decoder.ts';
import { verdictOf } from '../verdict/verdict.ts';

const decode = createDecoder(fiveDocuments);

type Rows = readonly (readonly [text: string, codes: string, verdict?: string])[];
const none = (...texts: readonly string[]): Rows => texts.map((text) => [text, ''] as const);

const TABLE: Readonly<Record<string, Rows>> = {
  'an HTTP status is not a status code': none(
    '{"statusCode":404,"message":"Cannot GET /x"}',
    '{"status":"OK","code":200,"body":"x"}',
    'status:\n  code: 400\n  message: Bad Request',
    '{"response_code":404,"errormsg":null}',
    'HttpStatusCode=403',
    '{"errno":1062,"code":"ER_DUP_ENTRY","sqlState":"23000"}',
    'IncomingMessage { statusCode: 400, headers: {} }',
    '{"error":{"code":404,"status":"NOT_FOUND"}}',
    '{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}}',
    '{"error":{"code":500,"message":"Something went wrong"}}',
    '{"code":400,"message":"Bad Request"}',
    '{"success":false,"code":415,"message":"Unsupported Media Type"}',
    '{"success":true,"code":304,"message":"Not Modified"}',
    '{"status":{"code":302,"message":"Found"}}',
    '{"code":401,"message":"Unauthorized"}',
    '{"code":400,"message":"BAD_REQUEST"}',
    '{"code":400,"error":"invalid_grant","message":"Malformed auth code"}',
    '{"code":500,"message":"Something went wrong"}',
    '{"code":404,"message":"nothing here"}',
    '{"code":200,"message":"OK"}',
    '{"code":200,"status":"OK","data":{}}',
    '{"timestamp":"2024-05-01T10:00:00Z","status":404,"error":"Not Found","path":"/x"}',
    '{"type":"about:blank","title":"Not Found","status":404,"detail":"x"}',
    '{"errors":[{"status":"404","title":"Not Found","detail":"no such thing"}]}',
    '{"errors":[{"code":400,"message":"Bad Request"}]}',
    '{"statusCode":500,"error":"Internal Server Error","message":"An error occurred"}',
    '{"fault":{"code":"404"}}',
    '{"meta":{"code":200},"data":[]}',
    '{"meta":{"code":404,"errorType":"not_found","errorDetail":"x"}}',
    '{"success":true,"status":200}',
    '{"status":200,"statusText":"OK","headers":{},"data":{}}',
    '{"errorCode":404}',
    '{"errorCode":500,"id":1}',
    '{"httpStatus":500,"message":"x"}',
    '{"statusCode":404,"message":"x"}',
    '{"statusCode":400,"headers":{},"body":"x"}',
    '{"code":400,"message":"Customer ID is missing","headers":{}}',
    '{"response":{"statusCode":500,"body":"x"}}',
  ),
  'a code of another thing is not a status code': none(
    '{"status":{"code":0,"message":"ok"}}',
    '{"code":21211,"message":"x"}',
    '{"status_code":700,"tracking":{"message":"Shipment picked up"}}',
    '{"error":{"type":"circuit_breaking_exception"},"status":429,"took":618,"code":700}',
    '{"store":{"code":8015,"name":"x"}}',
    '{"coupon":{"code":"8015","status":"ACTIVE"}}',
    '{"data":{"code":1012}}',
    '{"errors":[{"code":12}]}',
    '{"code":604,"description":"Blue shirt","price":5}',
    '{"code":1006,"reason":"abnormal closure"}',
    '{"returnCode":1007,"queue":"a"}',
    '{"1001":"Alice Smith","1002":"Bob Jones"}',
    '{"400":"the request is bad","500":"the server has failed"}',
  ),
  'a code of another API is not a status code': none(
    '{"code":21211,"message":"The number is not valid","status":400}',
    '{"errors":[{"code":32,"message":"Could not authenticate you."}]}',
    '{"errors":[{"code":187,"message":"Status is a duplicate."}]}',
    '{"code":3001,"message":"Meeting does not exist: 8015"}',
    '{"message":"Invalid Form Body","code":50035}',
    '{"error":{"code":131047,"message":"(#131047) Re-engagement message","type":"OAuthException"}}',
    '{"fault":{"code":900800,"message":"Message throttled out"}}',
    '{"errcode":40013,"errmsg":"invalid appid"}',
    '{"status":"fail","error":"Invalid Credentials","code":401}',
    '{"code":1001,"message":"User does not exist: abc@x.example"}',
    '{"error":{"code":1006,"message":"No matching location found."}}',
    '{"error":{"code":1003,"message":"Parameter q is missing."}}',
    '{"message":"Unknown Account","code":10001}',
    '{"error":{"code":8199,"message":"Something new"}}',
    '<printer><code>1012</code><message>Paper jam in tray two</message></printer>',
  ),
  'an error of another system is not a status code': none(
    '{"errno":1062,"sqlState":"23000"}',
    '{"code":"ER_DUP_ENTRY","errno":1062,"sqlState":"23000","sqlMessage":"Duplicate entry"}',
    'Os { code: 10048, kind: AddrInUse, message: "Only one usage of each address" }',
    '{"type":"close","code":1006,"reason":"","wasClean":false,"message":"gone"}',
    '{"kind":"Status","apiVersion":"v1","status":"Failure","message":"pods not found","code":404}',
  ),
  'values as other formats write them': [
    ['{"L":[{"M":{"code":{"N":"8015"},"message":{"S":"x"},"status":{"BOOL":false}}}]}', '8015'],
    ['{"code":{"$numberInt":"8015"},"message":"x"}', '8015'],
    ['{"code":{"int":8015},"message":{"string":"x"}}', '8015'],
    ['{"a":[{"name":"code","value":"1012"},{"name":"message","value":"x"}]}', '1012'],
    [
      '{"attributes":[{"key":"api.error.code","value":{"intValue":"8015"}},{"key":"api.error.message","value":{"stringValue":"x"}}]}',
      '8015',
    ],
    [
      '<s><code xsi:type="xsd:int">1012</code><message xsi:type="xsd:string">x</message></s>',
      '1012',
    ],
    ['<s><code type="integer">1012</code><success type="boolean">false</success></s>', '1012'],
    ['<row><field name="code">1012</field><field name="message">x</field></row>', '1012'],
    [
      '<struct><member><name>code</name><value><int>1012</int></value></member><member><name>message</name><value><string>x</string></value></member></struct>',
      '1012',
    ],
    ['{"errors":[{"message":"x","extensions":{"code":"BAD","upstreamCode":"8090"}}]}', '8090'],
    ['{"field":[{"name":"code","value":"8015"},{"name":"city","value":"Bengaluru"}]}', ''],
  ],
  'flattened names': [
    ['{"error.code":"8015","error.message":"x","http.response.status_code":400}', '8015'],
    ['{"errors.0.code":8015,"errors.0.message":"x","errors.1.code":8065}', '8015 8065'],
    [
      '{"response.status.success":"false","response.status.code":500,"response.status.message":"All requests have failed","r.customer.0.item_status.success":"false","r.customer.0.item_status.code":1012}',
      '500 1012',
      'Request failed (500): its only item failed',
    ],
    ['{"http.response.status_code":404,"url.path":"/x"}', ''],
    ['{"store.code":8015,"store.name":"x"}', ''],
  ],
  'an error that another system passes on under its own names': [
    ['{"returnCode":"1012","returnMessage":"Cannot find the member"}', '1012'],
    ['{"cap":{"res":"points","code":825}}', '825'],
    ['{"msg":"cap resp","warn":[8051,8071]}', '8051 8071'],
    ['{"Op":"points","CapCode":827,"CapMessage":"Unable to redeem points."}', '827'],
    ['{"errors":[{"message":"Gone","extensions":{"code":"8015"}}]}', '8015', 'Failed with 1 error'],
    ['{"extensions":{"code":"BAD_USER_INPUT","loyalty":{"codes":["1047","1025"]}}}', '1047 1025'],
    ['{"ignoreItemStatus":[1011,1012],"codesToRetry":[1004]}', '1011 1012 1004'],
    ['{"retryableCodes":[8015,521],"zipcodes":[91007],"ports":[8001,8002]}', '8015 521'],
    ['{"resultCode":"8015","resultDesc":"gone"}', '8015'],
    ['{"id":604,"api_status_code":8015,"api_message":"gone"}', '8015'],
    ['{"statusCode":"8015","statusDescription":"Customer not found"}', '8015'],
    ['{"Status":{"Code":"8015","Desc":"gone"}}', '8015'],
    ['{"code":8015,"description":"Customer not found for the given identifiers"}', '8015'],
    [
      '<f><ns2:code>606</ns2:code><ns2:text>Customer identifier is not passed.</ns2:text></f>',
      '606',
    ],
  ],
  'codes that name messages in other wordings': [
    ['{"1301":"Es gibt schon so ein Ticket","1303":"Bitte einen Betreff eingeben"}', '1301 1303'],
    [
      '{"status.1002":"E-mail is niet geldig","status.1003":"Nummer is niet geldig","cart.items_1000":"Maximaal 5 artikelen"}',
      '1002 1003',
    ],
  ],
  'further codes in the message of a status, with their own messages': [
    [
      '{"item_status":{"code":1000,"message":"Customer registered successfully., 91022 : Failed to update subscription for SMS channel and priority BULK, 1053 : Preferred store specified is not found."}}',
      '1000 91022 1053',
    ],
    [
      '<item_status><code>600</code><message>Transaction added successfully. (9611) Transaction is marked as outlier.</message></item_status>',
      '600 9611',
    ],
    ['{"item_status":{"code":604,"message":"Transaction 8015 already exists, till 1012"}}', '604'],
  ],
  'two codes in one object, as in a diff': [
    [
      "Array (\n-  'code' => 700\n-  'message' => 'Coupon processed'\n+  'code' => 702\n+  'message' => 'x'\n)",
      '700 702',
    ],
    ['{"code":8015,"message":"x","code":8065,"message":"y"}', '8015 8065'],
  ],
  'the overall code of V1 is a status code': [
    ['{"status":{"code":200,"success":true}}', '200', 'Overall status 200: the request succeeded'],
    ['{"status":{"success":"true","code":"200","message":"Success"}}', '200'],
    [
      '{"response":{"status":{"success":"false","code":"500","message":"All requests have failed due to errors"}}}',
      '500',
      'Overall status 500: the request failed',
    ],
    ['{"statusCode":200,"success":true,"message":"SUCCESS"}', '200'],
    ['{"statusCode":500,"success":false,"message":"All requests have failed"}', '500'],
    ['{"vendor":{"status":{"success":"false","code":201,"message":"In part"}}}', '201'],
    [
      '{"body":"{\\"status\\":{\\"success\\":\\"false\\",\\"code\\":500,\\"message\\":\\"x\\"}}"}',
      '500',
    ],
    ['{"success":false,"code":500}', '500'],
    [
      '{"status":{"code":404,"message":"not found"}}',
      '404',
      'Overall status 404 is not in the catalog; outcome unknown',
    ],
  ],
  'the code of an item, an error or a warning is a status code': [
    ['{"warnings":{"warning":["1017"]}}', '1017', 'Succeeded with 1 warning'],
    ['{"errors":[{"code":400,"status":false,"message":"Invalid input"}]}', '400'],
    ['{"errors":[{"code":500,"status":false,"message":"Internal Server Error"}]}', '500'],
    ['{"item_status":{"code":500,"success":false,"message":"x"}}', '500', 'The only item failed'],
    ['{"item_status":{"statusCode":400,"message":"x"}}', '400'],
    ['{"errors":[{"statusCode":1012,"message":"x"}]}', '1012'],
    ['{"errors":[{"code":8199}]}', '8199'],
    ['{"itemStatus":{"statusCode":"1012"}}', '1012'],
    ['{"failedCount":1,"totalCount":2,"item_status":{"code":806}}', '806', '1 of 2 items failed'],
    [
      '{"item_status":{"code":806},"totalCount":2,"failureCount":1',
      '806',
      'Cut off: it counts 2 items, 1 of them failed',
    ],
  ],
  'a code with a message, or alone, is a status code': [
    ['{"code":8094}', '8094'],
    ['{"code":8015}', '8015'],
    ['{"code":8015,"message":"x"}', '8015'],
    ['{"success":false,"code":400,"message":"Invalid input"}', '400'],
    ['{"error_code":"8015","error_message":"x"}', '8015'],
    ['{"errorCode":8015,"id":1}', '8015'],
    ['{"error":{"code":8015,"id":1}}', '8015'],
    ['{"err":{"errno":1012,"errmsg":"x"}}', '1012'],
    ['{"result":{"code":1012,"msg":"x"}}', '1012'],
    ['{"code":"ERR_8015","message":"x"}', '8015'],
    ['{"errorCode":"LOYALTY-8015","errorMessage":"x"}', '8015'],
    ['{"code":"8015.0","message":"x"}', '8015'],
    ['{"status":"8015","message":"x"}', '8015'],
    ['{"code":["604"],"message":["x"]}', '604'],
    ['{"code":{"_text":"604"},"message":{"_text":"x"}}', '604'],
    ['map[code:8015 message:Gone status:false]', '8015'],
    ['<string name="error_8015">Customer not found</string>', '8015'],
    [
      '{"response":{"status":{"success":"false","code":401,"message":"Unauthorized"}}}',
      '401',
      'Overall status 401: the request failed',
    ],
    [
      'Answer(status=Status(success=false, code=500), customers=[Customer(itemStatus=Item(success=false, code=1012))])',
      '500 1012',
      'Request failed (500): its only item failed',
    ],
    ['%{"errors" => [%Error{code: 8015, status: false}]}', '8015', 'Failed with 1 error'],
    ['#{errors => [#{code => 8015, status => false}]}', '8015', 'Failed with 1 error'],
  ],
};

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows.map(([text, codes, verdict]) => ({ text, codes, verdict })))(
    '$text has the codes $codes',
    ({ text, codes, verdict }) => {
      const decoded = decode(text);
      expect(decoded.findings.map(({ code }) => code).join(' ')).toBe(codes);
      if (verdict) expect(verdictOf(decoded).sentence).toBe(verdict);
    },
  );
});

describe('identical statuses', () => {
  const status = '{"code":8015,"status":false,"message":"gone"}';
  const element = '<item_status><success>false</success><code>1012</code></item_status>';

  test.each([
    [`{"errors":[${status},${status}],"warnings":[${status}]}`, 'error error warning'],
    [`{"a":{"errors":[${status}]}}\n{"b":{"errors":[${status}]}}`, 'error error'],
    [JSON.stringify({ body: `{"errors":[${status},${status}]}` }), 'error error'],
    [`<r><c>${element}</c><c>${element}</c></r>`, 'item item'],
  ])('each have their own place and role in %j', (text, roles) => {
    const { findings } = decode(text);
    expect(findings.map(({ role }) => role).join(' ')).toBe(roles);
    const places = [...text.matchAll(/8015|1012/g)].map(({ index }) => index);
    expect(findings.map(({ at }) => at.start)).toEqual(places);
  });

  test('are counted each time', () => {
    const text =
      '{"status":{"success":"true","code":201,"message":"x","total":"2","success_count":"1"}}';
    expect(decode(`${text}\n${text}`).outcomes.kinds).toEqual({ partial: 2 });
  });
});
