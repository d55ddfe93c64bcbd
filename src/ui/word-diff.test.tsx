import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WordDiff } from './word-diff.tsx';

const PARTS = [
  { kind: 'same', text: 'Not found for ' },
  { kind: 'removed', text: 'the ' },
  { kind: 'same', text: 'organization' },
] as const;

test('a difference of siblings shows the name of the side around its words only', () => {
  const html = renderToStaticMarkup(<WordDiff parts={PARTS} sides={['V2', 'V2 Lookup']} />);
  expect(html).toContain(
    '<del><span class="side">[V2: </span>the<span class="side">]</span></del> ',
  );
});
