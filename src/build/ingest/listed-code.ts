const CODE = /\d{3,9}(?:\s?[/,]\s?\d{3,9})*(?!\d)/.source;

/** With the sign of a list or of stress before it, a number needs no more than words after it. */
const MARKED = new RegExp(`^\\s*(?:(?:[-*+•]|\\d{1,3}[.)])\\s+[*_\`]{0,3}|[*_\`]{1,3})${CODE}`);
const PLAIN = new RegExp(`^\\s*${CODE}\\s*(?::|=|[-–—](?=\\s)|$)`);

/** Whether a line outside tables starts like one of a list of codes: "- `701`: Not found". */
export const startsWithCode = (text: string): boolean => MARKED.test(text) || PLAIN.test(text);
