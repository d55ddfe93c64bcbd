/** JSON of an object over several lines, in which each item of a list has a line of its own. */
export function formatJsonLines(data: Readonly<Record<string, unknown>>): string {
  const members = Object.entries(data).map(([key, value]) => {
    const text =
      Array.isArray(value) && value.length > 0
        ? `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`
        : JSON.stringify(value);
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}
