import { encodeAny } from './links.ts';

/** What a report is about, filled in where its address names it in braces. */
interface ReportSubject {
  readonly code: string;
  /** Ids of the entries, or the code where the catalog has none. */
  readonly entry: string;
  /** The reader's API version, else those that document them, in words; may be empty. */
  readonly version: string;
  /** Address of the page, in full where it is known. */
  readonly page: string;
}

export const REPORT_PLACEHOLDER = /\{(code|entry|version|page)\}/g;

/** The `reportAt` of a catalog with everything filled in, percent-encoded. */
export const reportHref = (reportAt: string, subject: ReportSubject): string =>
  reportAt.replace(REPORT_PLACEHOLDER, (_, name: keyof ReportSubject) => encodeAny(subject[name]));
