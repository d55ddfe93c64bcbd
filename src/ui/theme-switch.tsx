import { Icon } from './icon.tsx';

export type Theme = 'system' | 'light' | 'dark';

const LOOK = {
  system: { icon: 'system', label: 'Theme: system' },
  light: { icon: 'sun', label: 'Theme: light' },
  dark: { icon: 'moon', label: 'Theme: dark' },
} as const satisfies Record<Theme, unknown>;

/** The theme opposite to the system's comes first, so that the first press is visible. */
function themeAfter(theme: Theme): Theme {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const cycle = isDark
    ? (['system', 'light', 'dark'] as const)
    : (['system', 'dark', 'light'] as const);
  return cycle[(cycle.indexOf(theme) + 1) % cycle.length] ?? 'system';
}

/** A button that cycles through the themes and is labelled with the current one. */
export function ThemeSwitch({
  theme,
  onChange,
}: {
  theme: Theme;
  onChange: (theme: Theme) => void;
}) {
  return (
    <button
      type="button"
      aria-label={LOOK[theme].label}
      title={LOOK[theme].label}
      className="theme-switch flex size-9 items-center justify-center rounded text-quiet hover:text-ink pointer-coarse:size-11"
      onClick={() => onChange(themeAfter(theme))}
    >
      <Icon name={LOOK[theme].icon} />
    </button>
  );
}
