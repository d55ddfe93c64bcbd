import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY_CHARACTER } from '../text/fixtures/any-character.ts';
import { slotsOf } from './placeholders.ts';

const kinds = (message: string) => slotsOf(message).map(({ kind, name }) => `${kind} ${name}`);

/** The message with every slot marked, which shows its kind and position. */
const shown = (message: string) =>
  slotsOf(message).reduceRight(
    (text, { start, end, kind }) => `${text.slice(0, start)}<${kind}>${text.slice(end)}`,
    message,
  );

test('placeholders are found with their names, in order', () => {
  expect(kinds('{x} is held by {y} of {0}.')).toEqual([
    'placeholder {x}',
    'placeholder {y}',
    'placeholder {0}',
  ]);
});

test('adjacent placeholders are two', () => {
  expect(shown('No match for {0}.{1}')).toBe('No match for <placeholder>.<placeholder>');
});

test('braces around other text are not a placeholder', () => {
  expect(slotsOf('Send {"code": 1} or {} or { x }')).toEqual([]);
});

test('a value is lost between "of" and a full stop after a gap', () => {
  expect(shown('Must be a multiple of . Try again.')).toBe(
    'Must be a multiple of <lost>. Try again.',
  );
});

test('a value is lost between "for" and a unit of time', () => {
  expect(shown('Wait for days before the next try')).toBe(
    'Wait for <lost>days before the next try',
  );
});

test('lost values are numbered', () => {
  expect(kinds('Not less than , and wait for hours')).toEqual(['lost value', 'lost value 2']);
});

test.each([
  'There is no profile to infer from',
  'Tell us what you look for.',
  'Validity (in days) for the policy is not defined.',
  'Please try after some time',
  'Limit cannot be greater than 100',
  'Limit must be more than 3 days.',
  'A date after 100 years from now.',
  'The entity is of years past',
  'Unable to register. Mobile number is required.',
  'thereof . and herefor days',
])('no value is lost in "%s"', (message) => {
  expect(slotsOf(message)).toEqual([]);
});

test('slots are inside any text, in order, without overlap', () => {
  const pieces = fc.constantFrom(
    '{x}',
    '{0}',
    ' of ',
    '. ',
    ' for ',
    'days',
    ' ',
    'than ,',
    '\ud800',
  );
  const messages = fc.oneof(
    fc.string({ unit: ANY_CHARACTER }),
    fc.array(pieces).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(messages, (message) => {
      let last = 0;
      for (const { kind, start, end, name } of slotsOf(message)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeLessThanOrEqual(message.length);
        expect(message.slice(start, end)).toBe(kind === 'lost' ? '' : name);
        last = end;
      }
    }),
  );
});
