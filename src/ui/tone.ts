import type { IconName } from './icon.tsx';

/** The kinds of outcome that have a look of their own; anything else is `other`. */
const TONES = {
  success: { icon: 'success', badge: 'bg-success-tint text-success' },
  error: { icon: 'error', badge: 'bg-error-tint text-error' },
  warning: { icon: 'warning', badge: 'bg-warning-tint text-warning' },
  other: { icon: 'other', badge: 'bg-panel text-quiet' },
} as const satisfies Record<string, { icon: IconName; badge: string }>;

export type Tone = (typeof TONES)[keyof typeof TONES];

/** The look that goes with the id of a category. */
export function toneOf(id: string): Tone {
  return Object.hasOwn(TONES, id) ? TONES[id as keyof typeof TONES] : TONES.other;
}
