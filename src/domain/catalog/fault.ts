/** A place in the data and what is wrong there: `entries[3].code`, "Expected number…". */
export interface Fault {
  readonly path: string;
  readonly problem: string;
}
