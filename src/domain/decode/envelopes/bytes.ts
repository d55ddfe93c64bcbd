/** Text of bytes in UTF-8; undefined where they are none, or hold what no text does. */
export function decodeUtf8(bytes: readonly number[]): string | undefined {
  try {
    const encoded = bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`);
    return decodeURIComponent(encoded.join(''));
  } catch {
    return undefined;
  }
}

/** Whether bytes are text of some kind: few of them control characters. */
export function isText(bytes: readonly number[]): boolean {
  let strange = 0;
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) strange++;
  return strange * 20 <= bytes.length;
}

/** One character for each byte, so that each keeps its place: as Latin-1, a dot for a control. */
export function characterOf(byte: number): string {
  return byte === 9 || byte === 10 || byte === 13 || byte === 27 || byte >= 32
    ? String.fromCharCode(byte)
    : '\n';
}
