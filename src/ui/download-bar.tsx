import { Fragment, useId } from 'react';
import { CopyButton } from './copy-button.tsx';

export interface Download {
  readonly label: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Written on demand, since it can be long. */
  readonly text: () => string;
}

/** Time for the browser to start the download before the object URL is revoked. */
const RELEASE_AFTER_MS = 60_000;

function save({ fileName, mediaType, text }: Download): void {
  const url = URL.createObjectURL(new Blob([text()], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), RELEASE_AFTER_MS);
}

/** The same content in several formats, a button each, and for the clipboard. */
export function DownloadBar({
  downloads,
  table,
}: {
  downloads: readonly Download[];
  /** Tab-separated, for spreadsheets. */
  table: () => string;
}) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div role="group" aria-labelledby={id} className="flex flex-wrap items-center gap-x-1">
      <span id={id} className="text-xs text-quiet max-sm:sr-only">
        Download
      </span>{' '}
      {downloads.map((download) => (
        <Fragment key={download.label}>
          <button
            type="button"
            title={download.fileName}
            onClick={() => save(download)}
            className="h-7 rounded px-1.5 text-xs text-accent underline underline-offset-3 hover:bg-panel pointer-coarse:h-11 pointer-coarse:px-2.5"
          >
            {download.label}
          </button>{' '}
        </Fragment>
      ))}
      <span className="max-lg:hidden">
        <CopyButton label="Copy table" text={table} />
      </span>
    </div>
  );
}
