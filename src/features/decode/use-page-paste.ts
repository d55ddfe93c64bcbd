import { useEffect } from 'react';

/** Takes what is pasted outside of any field of the page: the reader need not press the box first. */
export function usePagePaste(
  onText: (input: { readonly text: string; readonly typed: boolean }) => void,
  onFile: (file: File) => void,
): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const isInField =
        target instanceof HTMLElement &&
        (target.isContentEditable || target.closest('input, textarea, select') !== null);
      if (isInField || event.defaultPrevented || !clipboardData) return;
      const [file] = clipboardData.files;
      const text = clipboardData.getData('text');
      if (file) onFile(file);
      else if (text !== '') onText({ text, typed: false });
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [onText, onFile]);
}
