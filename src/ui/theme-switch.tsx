import { Icon } from './icon.tsx';

export type Theme = 'system' | 'light' | 'dark';

/** The theme opposite to the system's comes first, so that the first press is visible. */
function themeAfter(theme: Theme): Theme {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const cycle: readonly Theme[] = isDark
    ? ['system', 'light', 'dark']
    : ['system', 'dark', 'light'];
  return cycle[(cycle.indexOf(theme) + 1) % cycle.length] ?? 'system';
}

/** A button that cycles through the themes and is labelled with the current one. */
export function ThemeSwitch(props: { theme: Theme; onChange: (theme: Theme) => void }) {
  const { theme, onChange } = props;
  const label = `Theme: ${theme}`;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="theme-switch flex size-9 items-center justify-center rounded text-quiet hover:text-ink pointer-coarse:size-11"
      onClick={() => onChange(themeAfter(theme))}
    >
      <Icon name={theme} />
    </button>
  );
}
