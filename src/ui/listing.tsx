import { type ComponentProps, Fragment, type ReactNode, useEffect, useState } from 'react';
import { CopyButton } from './copy-button.tsx';
import { ActiveFilters, type Facet, FacetSheet } from './facets.tsx';

interface ListingProps {
  readonly facets: readonly Facet[];
  readonly onClear: () => void;
  /** The count of what is shown: "12 entries". */
  readonly shown: string;
  readonly isEmpty: boolean;
  /** Further text about it, after the count. */
  readonly status: string;
  readonly downloads: readonly Download[];
  /** The rows as tab-separated text, for spreadsheets. */
  readonly toTsv: () => string;
  /** The path that "Copy link" copies. */
  readonly toLink: () => string;
  /** Props of the element around the table. */
  readonly table?: ComponentProps<'div'>;
  readonly children: ReactNode;
}

/** A table with its facets, count, downloads and copy buttons. */
export function Listing(props: ListingProps) {
  const { shown, isEmpty, toLink } = props;
  return (
    <div className="listing">
      <FacetSheet {...props} />
      <DebouncedStatus strong={isEmpty ? 'No entries' : shown} text={props.status} />
      <div className="listing-table" {...props.table}>
        <ActiveFilters {...props} />
        {props.children}
      </div>
      {!isEmpty && (
        <div className="listing-downloads flex items-center gap-4">
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
          <div role="group" aria-label="Download" className="flex flex-wrap items-center gap-x-1">
            <span className="text-xs text-quiet max-lg:hidden">Download</span>{' '}
            {props.downloads.map((download) => (
              <Fragment key={download.label}>
                <button
                  type="button"
                  title={download.fileName}
                  onClick={() => save(download)}
                  className="h-7 rounded px-1.5 text-xs text-accent underline underline-offset-3 hover:bg-panel pointer-coarse:h-11"
                >
                  {download.label}
                </button>{' '}
              </Fragment>
            ))}
            <CopyButton label="Copy table" isCompact text={props.toTsv} />
          </div>
          <CopyButton
            label="Copy link"
            icon="link"
            isCompact
            text={() => location.origin + toLink()}
          />
        </div>
      )}
    </div>
  );
}

/** Longer than the pause between two key presses. */
const DEBOUNCE_MS = 600;

/**
 * A count and a text: visible at once, announced to screen readers after a debounce, so that they
 * do not speak at every key press.
 */
function DebouncedStatus({ strong, text }: { strong: string; text: string }) {
  const whole = strong + text;
  const [announced, setAnnounced] = useState(whole);
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(whole), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [whole]);
  return (
    <p role="status" className="text-quiet">
      <span aria-hidden="true">
        <strong className="font-semibold text-ink">{strong}</strong>
        {text}
      </span>{' '}
      <span className="sr-only">{announced}</span>
    </p>
  );
}

interface Download {
  readonly label: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Created on demand, because it can be long. */
  readonly text: () => string;
}

/** Time for the browser to start the download before the object URL is revoked. */
const RELEASE_AFTER_MS = 60_000;

function save({ fileName, mediaType, text }: Download): void {
  const url = URL.createObjectURL(new Blob([text()], { type: mediaType }));
  Object.assign(document.createElement('a'), { href: url, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}
