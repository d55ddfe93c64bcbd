/**
 * Stands where the page will be, as tall as the screen so that the footer does not jump; says
 * nothing for a blink, then that it is loading.
 */
export function Loading() {
  return (
    <p role="status" className="loading min-h-dvh py-10 text-quiet">
      Loading the catalog…
    </p>
  );
}
