import { expect, test } from 'vitest';
import { type FoundCode, isStatusCode, STATUS_RULES } from './status-table.ts';

const PLAIN: FoundCode = {
  code: 8015,
  isKnown: true,
  isInRange: true,
  key: 'code',
  name: '',
  parent: '',
  role: 'plain',
  message: undefined,
  flag: undefined,
  status: '',
  isForeign: false,
  isNamed: false,
  isAlone: false,
  isAll: false,
};

/** For each rule, in order, a code that it and none before it decides on. */
const EXAMPLES: readonly (readonly [example: string, found: Partial<FoundCode>])[] = [
  ['{"errno":1062,"sqlState":"23000"}', { code: 1062, isForeign: true }],
  ['{"code":400,"message":"Bad Request"}', { code: 400, message: 'Bad Request' }],
  [
    '{"status":{"code":200,"success":true}}',
    { code: 200, role: 'global', name: 'status', flag: true },
  ],
  ['{"statusCode":404,"message":"x"}', { code: 404, key: 'statuscode', message: 'x' }],
  [
    '{"code":21211,"message":"x"}',
    { code: 21_211, isKnown: false, isInRange: false, message: 'x' },
  ],
  ['{"code":8015,"message":"x"}', { message: 'x' }],
  ['{"code":8094}', { code: 8094, isKnown: false, isAll: true }],
  ['{"errorCode":8015,"id":1}', { key: 'errorcode' }],
  ['{"error":{"code":8015,"id":1}}', { name: 'error', role: 'error' }],
  ['{"store":{"code":8015,"name":"x"}}', { name: 'store' }],
];

test('there is an example for each rule', () => {
  expect(EXAMPLES.length).toBe(STATUS_RULES.length);
});

test.each(EXAMPLES.map(([example, found], at) => ({ example, found, rule: STATUS_RULES[at] })))(
  'the code of $example: a status code, $rule.isStatus',
  ({ found, rule }) => {
    const code = { ...PLAIN, ...found };
    expect(STATUS_RULES.find(({ fits }) => fits(code))).toBe(rule);
    expect(isStatusCode(code)).toBe(rule?.isStatus);
  },
);
