import { encodeAny } from './links.ts';

/** The subject of a report, which replaces the placeholders in the report URL. */
interface ReportSubject {
  readonly code: string;
  /** Ids of the entries, or the code if the catalog has none. */
  readonly entry: string;
  /** The reader's API version, else those that document the entries, in words; may be empty. */
  readonly version: string;
  /** The URL of the page, absolute if known. */
  readonly page: string;
}

export const REPORT_PLACEHOLDER = /\{(code|entry|version|page)\}/g;

/** The `reportAt` of a catalog with all placeholders replaced, percent-encoded. */
export const reportHref = (reportAt: string, subject: ReportSubject): string =>
  reportAt.replace(REPORT_PLACEHOLDER, (_, name: keyof ReportSubject) => encodeAny(subject[name]));
