type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

const allFields = () => [
  ...document.querySelectorAll<Field>('input:not([type=file]), textarea, select, button'),
];

const isCheckbox = (field: Field): field is HTMLInputElement =>
  field instanceof HTMLInputElement && field.type === 'checkbox';

const isText = (field: Field): field is HTMLInputElement | HTMLTextAreaElement =>
  'defaultValue' in field && !isCheckbox(field);

/** The value that a reader set; undefined if it is still the one in the HTML. */
function changedValue(field: Field): string | boolean | undefined {
  if (isCheckbox(field)) return field.checked === field.defaultChecked ? undefined : field.checked;
  if (isText(field)) return field.value === field.defaultValue ? undefined : field.value;
  if (!(field instanceof HTMLSelectElement)) return undefined;
  const isUnchanged = field.selectedOptions[0]?.defaultSelected ?? true;
  return isUnchanged ? undefined : field.value;
}

/** Sets a value as if typed: through the setter of the prototype, which React does not wrap. */
function change(field: Field, value: string | boolean): void {
  if (isCheckbox(field)) {
    field.checked = field.defaultChecked;
    if (field.checked !== value) field.click();
    return;
  }
  const prototype = Object.getPrototypeOf(field) as object;
  field.value = '';
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(isText(field) ? 'input' : 'change', { bubbles: true }));
}

/** Lets React render between two events. */
const rendered = () => new Promise((resolve) => setTimeout(resolve));

/**
 * Setting the value of a field would abort the composition of an input method; early.js records
 * that one is in progress.
 */
const compositionEnd = () =>
  new Promise<void>((resolve) => {
    if (document.documentElement.dataset.composing === undefined) resolve();
    else document.addEventListener('compositionend', () => resolve(), { once: true });
  });

/**
 * Records what was typed, chosen and pressed in prerendered HTML before React hydrates or replaces
 * it, which React itself does not replay. Returns a function that replays it. Fields are matched by
 * position, name and text.
 */
export function recordInput(): () => Promise<void> {
  const recorded = allFields().map((field) => {
    // Buttons pressed, and Enter in a field, as recorded by early.js.
    const isPressed = field.dataset.pressed !== undefined;
    delete field.dataset.pressed;
    return { field, value: changedValue(field), isPressed };
  });
  const focused = allFields().indexOf(document.activeElement as Field);
  /** Hydration empties a textarea; text typed after that is appended to the earlier text. */
  const texts = new Map<EventTarget, string>();
  for (const { field, value } of recorded) {
    if (field instanceof HTMLTextAreaElement && typeof value === 'string') texts.set(field, value);
  }
  const follow = ({ target, data }: Event & { readonly data?: string | null }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    const { value } = target;
    texts.set(target, value === data ? (texts.get(target) ?? '') + value : value);
  };
  document.addEventListener('input', follow, true);
  return async () => {
    await compositionEnd();
    document.removeEventListener('input', follow, true);
    for (const [index, field] of allFields().entries()) {
      const before = recorded[index];
      if (!before || before.field.name !== field.name) continue;
      if (before.field.textContent !== field.textContent) continue;
      // The focus is lost if the HTML was replaced.
      if (index === focused && document.activeElement === document.body) field.focus();
      // The reader may go on typing during hydration. The current value is then the newest, and
      // React knows what was typed after hydration.
      const isNewer = isText(field) && field === before.field && field.value !== '';
      const value = texts.get(before.field) ?? (isNewer ? changedValue(field) : before.value);
      if (value !== undefined) {
        change(field, value);
        await rendered();
      }
      if (before.isPressed) {
        if (isText(field)) field.form?.requestSubmit();
        else field.click();
        await rendered();
      }
    }
  };
}
