import type { Span } from '../source-map.ts';
import { readTokens } from './line-tokens.ts';
import { lineAround } from './text-lines.ts';

/** A number of the catalog that its own line does not call a code, as a place in its tokens. */
export interface UncalledNumber extends Span {
  readonly code: number;
  readonly line: Span;
  /** The tokens before it in its line. */
  readonly before: string;
}

/** What stands before a member of a list: a sign, a bracket, a bullet, `case`, the name of a key. */
const MEMBER = /(?:[=:] ?|\( ?"[A-Za-z ]*"?, ?|k ?|^ *[-(] *|^ *[A-Za-z_]+\(|[EC][._-])"?$/;
/** A file with a line, `Till.java:816`, and what has numbers of its own. */
const LINE_OF_FILE = /\w\.[A-Za-z]+:$/;
const OTHER = /[NnHhcX]\.?(?: I\.?)?[\s"([#:=-]*$/;
const OTHER_ALONE = /(?<![A-Za-z_.])[NnHhcX]\.?(?: I\.?)?[\s"([#:=-]*$/;
/** What the line says in which a list begins, or one above it. */
const TOPIC = /P|E|(?<![Nniw][ _.-]?)C|i_C/;

/** What a test wanted and what it got: `expected: 8002`, and below it `actual: 8013`. */
const COMPARED = /\b(?:expected|actual|received|got|want)\W{1,4}$/i;

const FEWEST = 2;
/** One member is enough below the name of such a list: `ERROR_CODES = {`, `enum PointsError {`. */
const NAME = /[EPSi][ _.-]?C(?![A-Za-z_] ?[=:])|w [A-Za-z]+[EC](?:: w)? ?\{/;
/** How many lines may be between two members, and between the topic and the first. */
const MOST_BETWEEN = 2;

/** The tokens before a member, without what differs from line to line. */
const slotOf = (before: string): string => before.replace(/[A-Za-z\d_.]+/g, 'w');

/** How far apart they may be at most, so that finding them takes linear time. */
const NEAR = 1_000;

const areNear = (text: string, end: number, start: number): boolean =>
  start - end < NEAR && text.slice(end, start).split('\n').length - 2 <= MOST_BETWEEN;

/**
 * The numbers that are members of a list of codes, as in source code, settings and translations:
 * lines alike, each with a number of the catalog in the same place, below words for codes.
 */
export function findSeries<One extends UncalledNumber>(
  text: string,
  stretch: Span,
  numbers: readonly One[],
  isCode: (code: number) => boolean,
): readonly One[] {
  const open = new Map<string, One[]>();
  const series: One[][] = [];
  for (const one of numbers) {
    if (!MEMBER.test(one.before) || LINE_OF_FILE.test(one.before)) continue;
    const slot = slotOf(one.before.trimStart());
    if (/[|\t]/.test(slot)) continue;
    const last = open.get(slot)?.at(-1);
    const isNear = last && areNear(text, last.line.end, one.line.start);
    if (last && last.line.start === one.line.start) continue;
    const members = isNear ? (open.get(slot) ?? []) : [];
    if (!isNear) series.push(members);
    members.push(one);
    open.set(slot, members);
  }
  /** Those of a series that are codes: below the name of a list all but `line: 816`. */
  const codesOf = (members: readonly One[]): readonly One[] => {
    const [first] = members;
    if (!first) return [];
    let { start } = first.line;
    for (let count = 0; count < MOST_BETWEEN && start > stretch.start; count++) {
      start = lineAround(text, start - 1, stretch).start;
    }
    const { classes } = readTokens(text, start, first.line.start, isCode);
    const isNamed = NAME.test(classes);
    const other = isNamed ? OTHER_ALONE : OTHER;
    const codes = members.filter(({ before }) => !other.test(before));
    const isList = new Set(codes.map(({ code }) => code)).size >= FEWEST;
    const isTopic = () =>
      TOPIC.test(classes + first.before) ||
      codes.every(({ line, start }) => COMPARED.test(text.slice(line.start, start)));
    return isNamed || (isList && isTopic()) ? codes : [];
  };
  return series.flatMap(codesOf);
}
