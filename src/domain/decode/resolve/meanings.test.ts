import { expect, test } from 'vitest';
import { fiveDocuments } from '../../catalog/fixtures/five-documents.ts';
import { createDecoder } from '../create-decoder.ts';
import { reasonOf } from '../describe-decoded.ts';

const decode = createDecoder(fiveDocuments);

/** The meaning of the first finding, with the reason in a sentence. */
const first = (text: string) => {
  const [finding] = decode(text).findings;
  return finding && { ...finding.meaning, why: reasonOf(fiveDocuments, finding) };
};

test.each([
  ['customer update returns error 1101', 'customer:1101', 'The text names “customer”.'],
  ['we got 1101 on customer add', 'customer:1101', 'The text names “customer”.'],
  ['PUSH fails with 1101, an unknown channel', 'customer:1101', 'The text names “channel”.'],
  ['1101 for transaction', 'transaction:1101', 'The text names “transaction”.'],
  ['error 1101 when adding a transaction', 'transaction:1101', 'The text names “transaction”.'],
  [
    'POST /v1.1/transaction/add -> error 1101',
    'transaction:1101',
    'The call was to “/v1.1/transaction/add”.',
  ],
  [
    '{"url":"/v1.1/customer/add","status":200,"response":{"item_status":{"code":1101}}}',
    'customer:1101',
    'The call was to “/v1.1/customer/add”.',
  ],
  [
    '{"path":"\\/v2\\/transactions","body":"{\\"errors\\":[{\\"code\\":1101}]}"}',
    'transaction:1101',
    'The call was to “/v2/transactions”.',
  ],
  [
    '{"module":"transactions","error_code":1101}',
    'transaction:1101',
    'The text names “transaction”.',
  ],
  [
    '{"transactions":[{"item_status":{"code":1101}}]}',
    'transaction:1101',
    'Found under “transactions”.',
  ],
  [
    '{"code":1101,"message":"Invalid loyaltyProgramId passed"}',
    'transaction:1101',
    'Matches the Transaction message.',
  ],
])('%j means %s', (text, entryId, why) => {
  expect(first(text)).toMatchObject({ kind: 'one', entryId, why });
});

test.each([
  ['{"errors":[{"code":8004,"message":"Payment provider timed out during settlement"}]}'],
  ['code=8004 msg="Payment provider timed out during settlement"'],
])('a message unrelated to the documented one does not claim the entry in %j', (text) => {
  expect(first(text)).toMatchObject({
    kind: 'another',
    why: '8004 is documented as “Add failed, No source passed”; this message is another.',
  });
});

test('several entries are given if nothing decides between them', () => {
  expect(first('error 1101')).toMatchObject({
    kind: 'several',
    why: '1101 has 2 entries; nothing around it says which one is meant.',
  });
});
