const MESSAGES = [
  [1000, 'Customer registered successfully'],
  [1012, 'Cannot find customer with the provided mobile number/external ID/e-mail ID'],
  [8014, 'Error in customer registration: Invalid Primary Id - '],
  [1001, 'Unable to register. Invalid mobile number'],
] as const;

const said = (at: number): { code: number; message: string } => {
  const [code, message] = MESSAGES[at % MESSAGES.length] ?? MESSAGES[0];
  return { code, message: code === 8014 ? message + at : message };
};

const item = (at: number) => ({
  mobile: `9198765${at}`,
  email: `user${at}@example.com`,
  registered_on: '2024-05-01 10:11:12',
  custom_fields: { field: [{ name: 'city', value: 'Bengaluru' }] },
  item_status: { success: String(at % 4 === 0), ...said(at) },
});

/** So many numbered pieces that they are about as long as asked. */
const repeat = (length: number, piece: (at: number) => string, between: string): string =>
  Array.from({ length: Math.ceil(length / (piece(0) + between).length) }, (_, at) =>
    piece(at),
  ).join(between);

function v1(length: number, indent = 2): string {
  const items = repeat(length, (at) => JSON.stringify(item(at), null, indent), ',');
  const status = JSON.stringify({ success: 'true', code: 201, message: 'In part' });
  return `{"response": {"status": ${status}, "customers": {"customer": [${items}]}}}`;
}

const xmlItem = (at: number) => {
  const { code, message } = said(at);
  return `<customer>\n  <mobile>9198765${at}</mobile><email>user${at}@example.com</email>\n  <item_status><success>${at % 4 === 0}</success><code>${code}</code><message>${message}</message></item_status>\n</customer>`;
};

const xml = (length: number) =>
  `<?xml version="1.0"?>\n<response><status><success>true</success><code>201</code><message>In part</message></status><customers>${repeat(length, xmlItem, '\n')}</customers></response>`;

const time = (at: number) => `2024-05-01 12:00:${String(at % 60).padStart(2, '0')},${at % 1000}`;

const busyLine = (at: number) => {
  const { code, message } = said(at);
  return `${time(at)} WARN [exec-${at % 20}] c.e.CustomerService - id=${at} status=400 code=${code} msg="${message}" took=${at % 900}ms`;
};

const quietLine = (at: number) =>
  `${time(at)} INFO [http-nio-8015-exec-${at % 20}] c.e.CustomerService - request ${at} for customer 98765${at} done in ${at % 900} ms with 200 OK, nothing else to report`;

const bodyLine = (at: number) => JSON.stringify({ at, errors: [{ status: false, ...said(at) }] });

/** Kinds of text that people paste; `make` gives one of about so many characters. */
export const DECODE_TEXTS: readonly { name: string; make: (length: number) => string }[] = [
  { name: 'JSON, one V1 response', make: (length) => v1(length) },
  { name: 'JSON without white space', make: (length) => v1(length, 0) },
  { name: 'XML, one V1 response', make: xml },
  { name: 'JSON in a JSON string', make: (length) => JSON.stringify({ body: v1(length) }) },
  { name: 'JSON lines, a response each', make: (length) => repeat(length, bodyLine, '\n') },
  { name: 'log, a code in every line', make: (length) => repeat(length, busyLine, '\n') },
  { name: 'log, no code in any line', make: (length) => repeat(length, quietLine, '\n') },
  { name: 'log without line breaks', make: (length) => repeat(length, quietLine, ' ') },
  { name: 'brackets that never close', make: (length) => '['.repeat(length) },
];
