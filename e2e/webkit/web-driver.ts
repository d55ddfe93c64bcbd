/* A client for the part of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that the tests use. */

/** WebDriver's code points for keys without a character. */
export const KEYS = {
  enter: '\uE007',
  escape: '\uE00C',
  control: '\uE009',
  down: '\uE015',
  up: '\uE013',
} as const;

const START_MS = 15_000;

/** Values that can be passed to the page and back. */
type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly [key: string]: Value };

export interface Session {
  readonly version: string;
  /** Opens a URL and waits until it has loaded. */
  readonly open: (address: string) => Promise<void>;
  readonly back: () => Promise<void>;
  /** Resizes the window; WebKitGTK's is never narrower than 447 px. */
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Runs a function in the page; it can use its arguments and nothing else from its scope. */
  readonly run: <Result, Words extends readonly Value[]>(
    script: (...words: Words) => Result,
    ...words: Words
  ) => Promise<Result>;
  /** Clicks at the centre of the first matching element, whatever is on top there. */
  readonly click: (selector: string) => Promise<void>;
  /** Clicks the first matching element and types into it. */
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Presses and releases keys one after another, wherever the focus is. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Presses a key while another one is held. */
  readonly pressWith: (held: string, key: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

async function call(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(address).pathname}: ${error}. ${message}`);
}

async function isReady(driver: string): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    try {
      await call('GET', `${driver}/status`);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

const stroke = (key: string) => [
  { type: 'keyDown', value: key },
  { type: 'keyUp', value: key },
];

/** Starts a browser once the driver listens. Throws the driver's error message. */
export async function startSession(driver: string, capabilities: object): Promise<Session> {
  await isReady(driver);
  const started = (await call('POST', `${driver}/session`, {
    capabilities: { alwaysMatch: capabilities },
  })) as { sessionId: string; capabilities: { browserVersion: string } };
  const session = `${driver}/session/${started.sessionId}`;
  const post = (command: string, body: object = {}) => call('POST', `${session}/${command}`, body);
  // Waits for elements that are not rendered yet.
  await post('timeouts', { implicit: START_MS });
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    post('actions', { actions: [{ type, id: type, actions }] });
  const click = async (selector: string) => {
    const found = (await post('element', { using: 'css selector', value: selector })) as object;
    await post('execute/sync', {
      script: 'arguments[0].scrollIntoView({ block: "center" })',
      args: [found],
    });
    await act('pointer', [
      { type: 'pointerMove', x: 0, y: 0, origin: found },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]);
  };
  const press = async (...keys: readonly string[]) => {
    await act('key', keys.flatMap(stroke));
  };
  return {
    version: started.capabilities.browserVersion,
    open: async (address) => {
      await post('url', { url: address });
    },
    back: async () => {
      await post('back');
    },
    resize: async (width, height) => {
      await post('window/rect', { width, height });
    },
    run: async (script, ...words) =>
      (await post('execute/sync', {
        script: `return (${script}).apply(null, arguments)`,
        args: words,
      })) as Awaited<ReturnType<typeof script>>,
    click,
    type: async (selector, text) => {
      await click(selector);
      await press(...text);
    },
    press,
    pressWith: async (held, key) => {
      await act('key', [
        { type: 'keyDown', value: held },
        ...stroke(key),
        { type: 'keyUp', value: held },
      ]);
    },
    end: async () => {
      await call('DELETE', session);
    },
  };
}
