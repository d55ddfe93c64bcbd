/**
 * Resolves once no input method is composing: to set the value of a field meanwhile would end
 * the composition half way. That one is composing is noted by early.js, which runs before a
 * letter can be typed.
 */
export const composed = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.documentElement.dataset.composing === undefined) resolve();
    else document.addEventListener('compositionend', () => resolve(), { once: true });
  });
