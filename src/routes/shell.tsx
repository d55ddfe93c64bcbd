import { Fragment, type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { versionLabel } from '../domain/catalog/labels.ts';
import { links, type Page } from '../domain/links.ts';
import { createResource } from '../ui/create-resource.ts';
import { useStore } from '../ui/create-store.ts';
import { Icon } from '../ui/icon.tsx';
import { catalogFile } from './catalog-store.ts';
import { HeaderSearch } from './header-search.tsx';
import { dropParameter, followLink } from './navigation.ts';
import { ALL_VERSIONS, apiVersion, singleKeys, type Theme, theme } from './preferences.ts';

/** Rarely opened, so it is loaded on demand. */
const shortcuts = createResource(() => import('../features/shortcuts/shortcuts-dialog.tsx'));

const NAVIGATION = [
  { kind: 'browse', href: links.browse(), label: 'Browse' },
  { kind: 'decode', href: links.decode(), label: 'Decode' },
  { kind: 'compare', href: links.compare(), label: 'Compare' },
  { kind: 'about', href: links.about(), label: 'About' },
] as const satisfies readonly { kind: Page['kind']; href: string; label: string }[];

interface ShellProps {
  readonly page: Page;
  /** Whether the next page is being fetched. */
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** Everything around a page. */
export function Shell({ page, isBusy, children }: ShellProps) {
  const keys = singleKeys.use();
  const [timesOpened, setTimesOpened] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const loaded = useStore(shortcuts.store);
  const openShortcuts = () => {
    setHasFailed(false);
    shortcuts.load().then(
      () => setTimesOpened((times) => times + 1),
      () => setHasFailed(true),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: catches the clicks of the links inside.
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link pressed by keyboard sends a click, too.
    <div className="flex min-h-dvh flex-col" onClick={followLink}>
      <a
        href="#main"
        className="absolute -top-20 left-4 z-20 rounded bg-accent px-3 py-2 text-on-accent focus:top-2"
      >
        Skip to content
      </a>
      <header className="site-header">
        <div className="site-header-row">
          <a
            href={links.browse()}
            aria-label="Status codes, home"
            className="flex min-h-9 items-center gap-2 font-semibold whitespace-nowrap text-ink no-underline max-[24rem]:hidden"
          >
            <Icon name="logo" className="size-5 stroke-2 text-accent" />
            <span className="hidden sm:inline">Status codes</span>
          </a>
          <div className="site-search">
            <HeaderSearch />
            <ApiVersionSelect />
          </div>
          <nav aria-label="Site" className="site-nav">
            {NAVIGATION.map(({ kind, href, label }) => (
              <Fragment key={kind}>
                <a
                  href={href}
                  aria-current={page.kind === kind ? 'page' : undefined}
                  className="flex h-9 items-center rounded px-1 text-quiet no-underline max-[22rem]:px-0.5 sm:px-2 hover:text-ink aria-[current]:font-semibold aria-[current]:text-ink pointer-coarse:h-11"
                >
                  {label}
                </a>{' '}
              </Fragment>
            ))}
          </nav>
          <ThemeSwitch />
        </div>
      </header>
      {/* Prerendered HTML only; keeps the text out of the bundle. */}
      <noscript>
        {import.meta.env.SSR && (
          <p className="mx-auto max-w-page px-4 pt-4 text-quiet lg:px-8">
            Search, filters and Decode need JavaScript. All codes are{' '}
            <a href={links.browse()}>on one page</a>, where the browser’s own search (Ctrl+F) finds
            every number; the page of a code has every wording.
          </p>
        )}
      </noscript>
      <main
        id="main"
        aria-busy={isBusy}
        className="mx-auto w-full max-w-page flex-1 px-4 py-6 lg:px-8"
      >
        {children}
        <PrintAddress />
      </main>
      <footer className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-4 px-4 py-6 text-xs text-quiet lg:px-8 print:hidden">
        <span>Unofficial; compiled from public documentation</span>{' '}
        <a href={links.about()} className="text-inherit">
          Documents and data
        </a>{' '}
        <button
          type="button"
          aria-keyshortcuts="?"
          onClick={openShortcuts}
          className="min-h-8 underline underline-offset-3 pointer-coarse:hidden"
        >
          Keyboard shortcuts
        </button>
        {hasFailed && <span role="alert">This could not be loaded.</span>}
      </footer>
      {loaded && timesOpened > 0 && (
        <loaded.ShortcutsDialog
          key={timesOpened}
          singleKeys={keys === 'on'}
          onSingleKeys={(on) => singleKeys.choose(on ? 'on' : 'off')}
        />
      )}
    </div>
  );
}

/** A button that cycles through the themes and is labelled with the current one. */
function ThemeSwitch() {
  const current = theme.use();
  const label = `Theme: ${current}`;
  const chooseNext = () => {
    // Starts with the opposite of the system's theme, so that the first press is visible.
    const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
    const cycle: readonly Theme[] = isDark ? ['light', 'dark'] : ['dark', 'light'];
    // `system` is not in the list: index -1 leads to the first, and the last leads back to it.
    theme.choose(cycle[cycle.indexOf(current) + 1] ?? 'system');
  };
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className="theme-switch flex size-9 items-center justify-center rounded text-quiet hover:text-ink pointer-coarse:size-11"
      onClick={chooseNext}
    >
      <Icon name={current} />
    </button>
  );
}

/** Until the catalog is loaded: the options in the HTML. */
const PRERENDERED_VERSIONS = import.meta.env.SSR
  ? []
  : [...document.querySelectorAll<HTMLOptionElement>('select[name=api] option')]
      .map(({ value, label }) => ({ id: value, label }))
      .filter(({ id }) => id !== ALL_VERSIONS);

/** Selects the reader's API version. Before hydration, early.js shows the stored one. */
function ApiVersionSelect() {
  const chosen = apiVersion.useAtOnce();
  const catalog = useStore(catalogFile.store)?.catalog;
  const versions =
    catalog?.versions.map(({ id }) => ({ id, label: versionLabel(catalog, id) })) ??
    PRERENDERED_VERSIONS;
  return (
    <span className="api-version">
      <a href={links.versions()} title="Which one do I use?">
        <span>API </span>version
      </a>{' '}
      <select
        name="api"
        aria-label="API version"
        autoComplete="off"
        value={versions.some(({ id }) => id === chosen) ? chosen : ALL_VERSIONS}
        onChange={({ target }) => {
          apiVersion.choose(target.value);
          // The version of a copied link no longer applies.
          dropParameter('api');
        }}
      >
        <option value={ALL_VERSIONS}>All</option>
        {versions.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The URL of the page, for print only; read when printing starts. */
function PrintAddress() {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const write = () => flushSync(() => setAddress(window.location.href));
    window.addEventListener('beforeprint', write);
    return () => window.removeEventListener('beforeprint', write);
  }, []);
  return <p className="hidden text-xs break-all print:block">{address}</p>;
}
