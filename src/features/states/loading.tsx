/** Placeholder of a page, as tall as the screen so that the footer does not jump. */
export function Loading() {
  return (
    <p role="status" className="loading min-h-dvh py-10 text-quiet">
      Loading the catalog…
    </p>
  );
}
