import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { OneSide } from './one-side.tsx';

const PARTS = [
  { kind: 'same', text: 'Not found for ' },
  { kind: 'removed', text: 'the ' },
  { kind: 'same', text: 'organization' },
] as const;

test('one side of a difference is its whole text, with only its own words marked', () => {
  const shown = (text: string, kind: 'removed' | 'added') =>
    renderToStaticMarkup(<OneSide text={text} parts={PARTS} kind={kind} />);
  expect(shown('Not found for the organization.', 'removed')).toBe(
    'Not found for <u>the </u>organization.',
  );
  expect(shown('Not found for organization!', 'added')).toBe('Not found for organization!');
});
