import { useCallback, useRef, useState } from 'react';
import { MOST_CHARACTERS } from '../../domain/decode/limits.ts';
import { keep, readKept } from './kept-work.ts';
import { readFile } from './read-file.ts';

interface Input {
  readonly text: string;
  /** False when the text is complete, as it is after pasting. */
  readonly typed: boolean;
  /** Name of the file that the text comes from. */
  readonly fileName?: string | undefined;
  /** What of a file was not opened. */
  readonly unopened?: string | undefined;
}

/** What is to be decoded: the newest of what was typed, pasted and read from a file. */
export function useInput() {
  const [input, setInput] = useState<Input>(() => ({ ...readKept(), typed: false }));
  /** Name of the file that could not be read. */
  const [unread, setUnread] = useState<string>();
  const newest = useRef(0);

  const take = useCallback((next: Input) => {
    newest.current += 1;
    keep({ text: next.text, unopened: next.unopened, fileName: next.fileName });
    setUnread(undefined);
    setInput(next);
  }, []);
  const takeFile = useCallback(
    (file: File) => {
      newest.current += 1;
      const asked = newest.current;
      const isNewest = () => newest.current === asked;
      readFile(file, MOST_CHARACTERS).then(
        (read) => isNewest() && take({ ...read, fileName: file.name, typed: false }),
        () => isNewest() && setUnread(file.name),
      );
    },
    [take],
  );
  return { input, unread, take, takeFile };
}
