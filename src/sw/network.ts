/** Longer than a slow page takes, shorter than a reader's patience. */
const LIMIT_MS = 3000;

/** How long a network that was too slow is not asked again before the store is. */
const REST_MS = 10_000;

let slowSince = Number.NEGATIVE_INFINITY;

const pause = (milliseconds: number) =>
  new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

async function answer(request: Request): Promise<Response | undefined> {
  try {
    const response = await fetch(request);
    return response.status < 500 ? response : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the network answers; undefined when it is away, broken, or takes more than three
 * seconds. What is asked next to a slow answer does not wait again.
 */
export async function fromNetwork(request: Request): Promise<Response | undefined> {
  if (performance.now() - slowSince < REST_MS) return undefined;
  const started = performance.now();
  const response = await Promise.race([answer(request), pause(LIMIT_MS)]);
  if (!response && performance.now() - started >= LIMIT_MS) slowSince = performance.now();
  return response;
}
