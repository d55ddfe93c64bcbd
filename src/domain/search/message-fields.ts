const FIELD =
  /(?:^|[^a-z])["'\\]{0,3}(?:error|status|err)?[_ ]?(?:message|msg|description|reason|error_?text)["'\\]{0,3}\s{0,4}(?:[:=]|>)\s{0,4}/gi;

/** Where the value that begins at `start` ends: its closing quotation mark, tag or line. */
function endOfValue(text: string, start: number, opening: string): number {
  const closing =
    opening === '"' || opening === "'"
      ? new RegExp(String.raw`${opening}\s{0,9}(?:[,}\]);<\n]|$)`, 'g')
      : opening === '>'
        ? /<\/|$/g
        : /\n|$/g;
  closing.lastIndex = start;
  return closing.exec(text)?.index ?? text.length;
}

/**
 * The messages that a pasted piece of JSON, XML or log line names as such, in order: the value
 * of `"message": "…"`, `<message>…`, `msg=…`. Empty when it names none. Backslashes before
 * quotation marks must be gone. Takes any string of bounded length; never throws.
 */
export function messageFields(text: string): readonly string[] {
  const found: string[] = [];
  let read = 0;
  for (const { index, 0: key } of text.matchAll(FIELD)) {
    const at = index + key.length;
    if (index < read) continue;
    const quote = text.charAt(at);
    const quoted = quote === '"' || quote === "'";
    const opening = quoted ? quote : key.trimEnd().endsWith('>') ? '>' : '';
    const start = quoted ? at + 1 : at;
    read = endOfValue(text, start, opening);
    const value = text.slice(start, read).trim();
    if (/\p{L}/u.test(value)) found.push(value);
  }
  return found;
}
