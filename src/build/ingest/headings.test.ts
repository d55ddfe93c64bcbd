import { expect, test } from 'vitest';
import { catalogConfig } from '../catalog.config.ts';
import { readHeading } from './headings.ts';

const read = (text: string) => readHeading(text, catalogConfig);

test.each([
  ['Success Codes', 'success'],
  ['error code', 'error'],
  ['WARNINGS', 'warning'],
  ['Warning Codes:', 'warning'],
  ['List of error codes', 'error'],
  ['Error codes for redeeming', 'error'],
])('the heading "%s" is about the category %s', (text, category) => {
  expect(read(text).category).toBe(category);
});

test.each([
  ...['Status Codes', 'Response Codes', 'Error handling', 'Success and error codes', ''],
  ...['Non-error codes', 'Codes that are not errors'],
])('the heading "%s" is about no single category', (text) => {
  expect(read(text).category ?? undefined).toBeUndefined();
});

test.each([
  ['Customer', 'customer'],
  ['customers', 'customer'],
  ['Transaction APIs', 'transaction'],
  ['POINT', 'points'],
  ['Coupons: error codes', 'coupons'],
  ['The codes of the coupon resource', 'coupons'],
])('the heading "%s" is about the resource %s', (text, resource) => {
  expect(read(text).resource).toBe(resource);
});

test.each(['Customer registration', 'Redeem points', 'Customers and transactions'])(
  'the heading "%s" is about no single resource',
  (text) => {
    expect(read(text).resource ?? undefined).toBeUndefined();
  },
);

test('labels of several words are recognised as a phrase', () => {
  const resources = [{ id: 'gift-card', label: 'Gift cards' }];
  const config = { ...catalogConfig, resources };
  expect(readHeading('Gift card error codes', config)).toMatchObject({
    resource: 'gift-card',
    category: 'error',
    plain: true,
    speaksOfCodes: true,
  });
  expect(readHeading('Card gift', config).resource).toBeUndefined();
});

test.each([
  'Error Codes',
  'Warnings',
  'Status codes',
  'HTTP response codes',
  'API-specific error codes',
])('the heading "%s" promises codes', (text) => {
  expect(read(text).speaksOfCodes).toBe(true);
});

test.each(['Error handling', 'Customer', 'Country codes', 'Parameters', ''])(
  'under the heading "%s" no codes are expected',
  (text) => {
    expect(read(text).speaksOfCodes).toBe(false);
  },
);
