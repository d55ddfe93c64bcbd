/**
 * The kinds of outcome that have a look of their own: a sign and two colours, in `styles.css`.
 * Signs are drawn by the style sheet, since a long list shows thousands of them.
 */
const TONES = { success: 'tone-success', error: 'tone-error', warning: 'tone-warning' } as const;

/** The class for the id of a category; anything that has no look of its own is `other`. */
export function toneOf(id: string): string {
  return Object.hasOwn(TONES, id) ? TONES[id as keyof typeof TONES] : 'tone-other';
}
