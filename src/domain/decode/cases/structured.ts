import { type DecodeCase, v1, v2 } from './decode-case.ts';

const customers = (...items: object[]) => ({ customers: { customer: items } });

/** Bodies that are whole and well formed. */
export const STRUCTURED: readonly DecodeCase[] = [
  {
    name: 'a V1 response of two customers, one of which failed',
    input: JSON.stringify(
      {
        response: {
          status: v1(true, 200, 'SUCCESS'),
          ...customers(
            {
              mobile: '919812345678',
              item_status: v1(true, 1000, 'Customer registered successfully'),
            },
            {
              mobile: '500',
              item_status: v1(false, 1001, 'Unable to register. Invalid mobile number'),
            },
          ),
        },
      },
      null,
      2,
    ),
    found: ['200 wrapper', '1000 customer:1000', '1001 customer:1001'],
    verdict: 'Global 200, but 1 of 2 items failed',
    not: ['919812345678', '500'],
  },
  {
    name: 'a V1 response in which all went well',
    input: JSON.stringify({
      response: {
        status: { success: true, code: 200, message: 'OK' },
        ...customers(
          { item_status: v1(true, 1000, 'Customer updated successfully') },
          { item_status: v1(true, 1000, 'Customer updated successfully') },
        ),
      },
    }),
    found: ['200 wrapper', '1000 customer:1000', '1000 customer:1000'],
    verdict: 'Global 200, and all 2 items succeeded',
  },
  {
    name: 'a V1 response in part, 201',
    input: JSON.stringify({
      response: {
        status: { success: true, code: 201, message: 'Partial', total: '3', success_count: '1' },
        ...customers(
          { item_status: v1(false, 1014, 'Customer is registered already.') },
          { item_status: v1(true, 1000, 'Customer registered successfully.') },
          { item_status: v1(false, 1002, 'Unable to register. Invalid email id.') },
        ),
      },
    }),
    found: ['201 wrapper', '1014 customer:1014', '1000 customer:1000', '1002 customer:1002'],
    verdict: 'Global 201, and 2 of 3 items failed',
  },
  {
    name: 'the global 500 of a V1 response, which is no code of a resource',
    input: JSON.stringify({
      response: {
        status: v1(false, 500, 'All requests have failed due to errors'),
        transactions: {
          transaction: [
            { id: '1', item_status: v1(false, 604, 'Transaction number already exists') },
          ],
        },
      },
    }),
    found: ['500 wrapper', '604 transaction:604'],
    verdict: 'Global 500, and the only item failed',
  },
  {
    name: 'a global 500 with the message of an entry, which is that entry',
    input: JSON.stringify({
      response: { status: v1(false, 500, 'Unable to retrieve transaction.') },
    }),
    found: ['500 transaction:500'],
    verdict: 'Global 500: the request failed',
  },
  {
    name: 'a V1 response without items',
    input: JSON.stringify({ response: { status: v1(false, 1011, 'Cannot find customer') } }),
    found: ['1011 customer:1011'],
    verdict: 'Global 1011: the request failed',
  },
  {
    name: 'a number of two resources by its path',
    input: JSON.stringify({
      response: {
        status: v1(false, 500, 'All requests failed due to errors.'),
        transactions: { transaction: { item_status: v1(false, 1101, 'Not possible') } },
      },
    }),
    found: ['500 wrapper', '1101 transaction:1101'],
    verdict: 'Global 500, and the only item failed',
  },
  {
    name: 'a number of two resources by its message, against its path',
    input: JSON.stringify({
      response: {
        customers: {
          customer: [{ item_status: v1(false, 1101, 'Invalid loyalty program ID passed') }],
        },
      },
    }),
    found: ['1101 transaction:1101'],
    verdict: 'The only item failed',
  },
  {
    name: 'points under responses.points',
    input: JSON.stringify({ responses: { points: { item_status: v1(false, 816, 'Not found') } } }),
    found: ['816 points:816'],
    verdict: 'The only item failed',
  },
  {
    name: 'coupons, whose own codes are none',
    input: JSON.stringify({
      response: {
        status: v1(false, 500, 'All requests failed due to errors.'),
        coupons: {
          coupon: [
            { code: 'TL150O7R', series_code: '8015', item_status: v1(false, 710, 'No') },
            {
              code: '8065',
              discount_value: '700',
              item_status: v1(true, 700, 'Coupon processed successfully'),
            },
          ],
        },
      },
    }),
    found: ['500 wrapper', '710 coupons:710', '700 coupons:700'],
    verdict: 'Global 500, but 1 of 2 items failed',
    not: ['8015', '8065'],
  },
  {
    name: 'one customer of V2 with a warning',
    input: JSON.stringify({ createdId: 8015, warnings: [v2(8056, 'Invalid mobile')] }),
    found: ['8056 customer:8056'],
    verdict: 'Succeeded with 1 warning',
    not: ['8015'],
  },
  {
    name: 'one customer of V2 with an error and warnings',
    input: JSON.stringify({
      errors: [v2(8005, 'Add failed, No valid identifiers passed')],
      warnings: [v2(8055, 'Invalid email id'), v2(8056, 'Invalid mobile')],
    }),
    found: ['8005 customer:8005', '8055 customer:8055', '8056 customer:8056'],
    verdict: 'Failed with 1 error and 2 warnings',
  },
  {
    name: 'a batch of V2',
    input: JSON.stringify({
      response: [
        {
          errors: [v2(8014, 'Error in customer registration: Invalid Primary Id - 342963216')],
          warnings: [],
        },
        { result: { id: 1101 }, errors: [], warnings: [v2(8056, 'Invalid mobile')] },
        {
          errors: [v2(8015, 'Customer not found'), v2(8003, 'Invalid source passed')],
          warnings: [v2(8058, 'x')],
        },
        { result: { id: 8065 }, errors: [], warnings: [] },
      ],
      totalCount: 4,
      failureCount: 2,
    }),
    found: [
      '8014 customer:8014',
      '8056 customer:8056',
      '8015 customer:8015',
      '8003 customer:8003',
      '8058 customer:8058',
    ],
    verdict: '3 errors, 2 warnings in 4 items',
    not: ['1101', '8065', '342963216'],
  },
  {
    name: 'a batch of V2 in which an item with a warning alone could not be added',
    input: JSON.stringify({
      response: [
        { warnings: [v2(8052, 'Add customer, Conflicting Customers found')] },
        { entityId: 7 },
      ],
      totalCount: 2,
      failureCount: 1,
    }),
    found: ['8052 customer:8052'],
    verdict: '1 of 2 items failed, with 1 warning',
  },
  {
    name: 'a batch of V2 with warnings alone',
    input: JSON.stringify({
      response: [{ warnings: [v2(8056, 'Invalid mobile')] }, { warnings: [] }],
    }),
    found: ['8056 customer:8056'],
    verdict: 'Succeeded with 1 warning in 2 items',
  },
  {
    name: 'a number of two resources by the shape of V2',
    input: JSON.stringify({ errors: [v2(1102, 'Something else')] }),
    found: ['1102 customer:1102'],
    verdict: 'Failed with 1 error',
  },
  {
    name: 'a number of which nothing tells the resource',
    input: '{"code": 1103, "success": false}',
    found: ['1103 customer:1103|transaction:1103'],
    verdict: '1 status code found: an error',
  },
  {
    name: 'a code that the catalog has not',
    input: JSON.stringify({ errors: [v2(8199, 'Brand new')] }),
    found: ['8199 unknown'],
    verdict: 'Failed with 1 error',
  },
  {
    name: 'a code in the spelling of a constant, once',
    input: '{"status": "error", "code": "ERR_8015"}',
    found: ['8015 customer:8015'],
    verdict: '1 status code found: an error',
  },
  {
    name: 'empty lists',
    input: JSON.stringify({ data: [{ id: 8015 }], errors: [], warnings: [] }),
    found: [],
    verdict: 'No status code found: the lists of errors and warnings are empty',
    not: ['8015'],
  },
  {
    name: 'XML of V1',
    input: `<?xml version="1.0" encoding="UTF-8"?>
<response>
  <status><success>true</success><code>200</code><message>Partly</message></status>
  <customers>
    <customer><mobile>8015</mobile><item_status><success>true</success><code>1000</code><message>Customer registered successfully</message></item_status></customer>
    <customer><item_status><success>false</success><code>1012</code><message><![CDATA[Cannot find customer]]></message></item_status></customer>
  </customers>
</response>`,
    found: ['200 wrapper', '1000 customer:1000', '1012 customer:1012'],
    verdict: 'Global 200, but 1 of 2 items failed',
    not: ['8015'],
  },
  {
    name: 'XML with attributes',
    input:
      '<transactions><item_status code="1101" success="false" message="Not &amp; so"/></transactions>',
    found: ['1101 transaction:1101'],
    verdict: 'The only item failed',
  },
  {
    name: 'an XML element with its message as text',
    input: '<errors><error code="8015">Customer not found</error><port>8016</port></errors>',
    found: ['8015 customer:8015'],
    verdict: 'Failed with 1 error',
    not: ['8016'],
  },
  {
    name: 'a success behind the status of HTTP',
    input:
      '{"status":200,"success":false,"code":1102,"message":"Invalid currency conversion ratio passed."}',
    found: ['1102 transaction:1102'],
    verdict: '1 status code found: an error',
    not: ['200'],
  },
  {
    name: 'a V1 item that succeeds with a list of warnings',
    input: JSON.stringify({
      response: {
        status: v1(true, 200, 'SUCCESS'),
        customers: {
          customer: [
            {
              item_status: {
                ...v1(true, 1000, 'Customer registered successfully'),
                warnings: { warning: [{ code: 8056, message: 'Invalid mobile' }] },
              },
            },
          ],
        },
      },
    }),
    found: ['200 wrapper', '1000 customer:1000', '8056 customer:8056'],
    verdict: 'Global 200, and the only item succeeded, with 1 warning',
  },
  {
    name: 'an error in a V1 response that is of no item',
    input: JSON.stringify({
      response: {
        status: v1(true, 200, 'SUCCESS'),
        customers: { customer: [{ item_status: v1(true, 1000, 'ok') }] },
        errors: [v2(8062, 'Points details fetch failed')],
      },
    }),
    found: ['200 wrapper', '1000 customer:1000', '8062 customer:8062'],
    verdict: 'Global 200, and the only item succeeded, with 1 error elsewhere',
  },
  {
    name: 'a listed error that has a message and no code',
    input: JSON.stringify({
      errors: [
        v2(8015, 'Gone'),
        { message: 'Invalid source passed' },
        'Card is LOST, not allowed to do any further actions',
      ],
    }),
    found: ['8015 customer:8015', '8003 customer:8003', '8087 customer:8087'],
    verdict: 'Failed with 3 errors',
  },
];
