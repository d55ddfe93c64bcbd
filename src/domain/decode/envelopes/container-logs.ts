import { rewritten } from '../source-map.ts';
import type { Envelope } from './envelope.ts';

/**
 * The log format of the Container Runtime Interface: `<time> stdout P <part>`, in which `P` says
 * that the line goes on in the next one, and `F` that it is whole. With the line feed before.
 */
const HEAD = /(^|\r?\n)\d{4}-\d\d-\d\dT\S{1,40} (?:stdout|stderr) ([PF]) /g;

export const containerLogs: Envelope = {
  name: 'container logs',
  mayBe: (text) => text.includes(' stdout P ') || text.includes(' stderr P '),
  unwrap: (source) => {
    let goesOn = false;
    return rewritten(source, HEAD, ({ 0: head, 1: lineFeed = '', 2: flag, index }, rewriter) => {
      rewriter.replace(index, index + head.length, goesOn ? '' : lineFeed);
      goesOn = flag === 'P';
      return true;
    });
  },
};

/** Docker's `json-file` log, in which a long line stands in several objects, cut without a line feed. */
const JOINT = /(?<!\\n)","stream":"std(?:out|err)","time":"[^"\r\n]{1,40}"\}\r?\n\{"log":"/g;

export const dockerLogs: Envelope = {
  name: 'docker logs',
  mayBe: (text) => text.includes('{"log":"'),
  unwrap: (source) =>
    rewritten(source, JOINT, ({ 0: joint, index }, rewriter) => {
      rewriter.replace(index, index + joint.length, '');
      return true;
    }),
};
