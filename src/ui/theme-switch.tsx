import { Icon } from './icon.tsx';

const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const LOOK = {
  system: { icon: 'system', label: 'Theme: as the system' },
  light: { icon: 'sun', label: 'Theme: light' },
  dark: { icon: 'moon', label: 'Theme: dark' },
} as const satisfies Record<Theme, unknown>;

/** One button that goes from theme to theme and says which one is on. */
export function ThemeSwitch({
  theme,
  onChange,
}: {
  theme: Theme;
  onChange: (theme: Theme) => void;
}) {
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  return (
    <button
      type="button"
      aria-label={LOOK[theme].label}
      title={LOOK[theme].label}
      className="flex size-9 items-center justify-center rounded text-quiet hover:text-ink pointer-coarse:size-11"
      onClick={() => onChange(next)}
    >
      <Icon name={LOOK[theme].icon} />
    </button>
  );
}
