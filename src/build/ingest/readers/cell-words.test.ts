import { expect, test } from 'vitest';
import { markUnclosed, UNCLOSED } from './cell-words.ts';

test('of tags that hold a part of the page those are marked that nothing closes, each in its place', () => {
  const text = '<pre>a</pre>\n<b><pre>b\n<TABLE><tr>\n<script>x</script >';
  expect(markUnclosed(text)).toBe(
    `<pre>a</pre>\n<b>${UNCLOSED}pre>b\n${UNCLOSED}TABLE><tr>\n<script>x</script >`,
  );
});
