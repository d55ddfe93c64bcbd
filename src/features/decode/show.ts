export const placeId = (finding: number) => `place-${finding}`;
export const findingId = (finding: number) => `finding-${finding}`;

/** Brings an element into view and puts the focus there. */
export function show(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'nearest' });
  element?.focus({ preventScroll: true });
}
