type Range = readonly [start: number, end: number];

/** A text with highlighted ranges, which are sorted and do not overlap. */
export function Highlight({ text, ranges }: { text: string; ranges: readonly Range[] }) {
  const parts = ranges.flatMap(([start, end], at) => [
    text.slice(ranges[at - 1]?.[1] ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return [...parts, text.slice(ranges.at(-1)?.[1] ?? 0)];
}
