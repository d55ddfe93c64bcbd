type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

const allFields = () => [
  ...document.querySelectorAll<Field>('input:not([type=file]), textarea, select, button'),
];

const isBox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'checkbox';

const isText = (field: Field): field is HTMLInputElement | HTMLTextAreaElement =>
  'defaultValue' in field && !isBox(field);

/** Sets a value as a key press does: by the prototype's setter, which React does not watch. */
function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = Object.getPrototypeOf(field) as object;
  field.value = '';
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function changedValue(field: Field): string | boolean | undefined {
  if (isBox(field)) return field.checked === field.defaultChecked ? undefined : field.checked;
  if (isText(field)) return field.value === field.defaultValue ? undefined : field.value;
  if (field instanceof HTMLSelectElement) {
    const isAsWritten = field.selectedOptions[0]?.defaultSelected ?? true;
    return isAsWritten ? undefined : field.value;
  }
  return undefined;
}

/** Whether a button was pressed, or Enter in a field, as early.js noted it. */
function takePressed({ dataset }: Field): boolean {
  const isPressed = dataset.pressed !== undefined;
  delete dataset.pressed;
  return isPressed;
}

function repeat(field: Field, value: string | boolean): void {
  if (isBox(field)) {
    field.checked = field.defaultChecked;
    if (field.checked !== value) field.click();
  } else if (isText(field)) {
    typeInto(field, String(value));
  } else {
    field.value = String(value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function press(field: Field): void {
  if (isText(field)) field.form?.requestSubmit();
  else field.click();
}

/** Lets the app draw what follows from one field before the next is told to it. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Remembers what was typed, chosen and pressed in a file before the app takes it over or its
 * place. The function it returns does the same again, so that the app learns of it; fields are
 * told apart by their order, name and text.
 */
export function earlyInput(): () => Promise<void> {
  const early = allFields().map((field) => ({
    field,
    value: changedValue(field),
    isPressed: takePressed(field),
  }));
  const focused = allFields().indexOf(document.activeElement as Field);
  return async () => {
    for (const [index, field] of allFields().entries()) {
      const was = early[index];
      if (!was || was.field.name !== field.name) continue;
      if (was.field.textContent !== field.textContent) continue;
      if (index === focused) field.focus();
      // Typing goes on while the app takes over: what stands there now is the newest, and what
      // was typed since the app watches is known to it. A text area is emptied on the way.
      const isNewer = isText(field) && field === was.field && field.value !== '';
      const value = isNewer ? changedValue(field) : was.value;
      if (value !== undefined) {
        repeat(field, value);
        await drawn();
      }
      if (was.isPressed) {
        press(field);
        await drawn();
      }
    }
  };
}
