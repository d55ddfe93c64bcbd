import { expect, test } from 'vitest';
import { markUnclosed, UNCLOSED } from './cell-words.ts';

test('marks each unclosed tag that would enclose a part of the page', () => {
  const text = '<pre>a</pre>\n<b><pre>b\n<TABLE><tr>\n<script>x</script >';
  expect(markUnclosed(text)).toBe(
    `<pre>a</pre>\n<b>${UNCLOSED}pre>b\n${UNCLOSED}TABLE><tr>\n<script>x</script >`,
  );
});
