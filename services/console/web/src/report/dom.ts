import { say } from './words';

/** What the page has for certain. */
export function $<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(selector);
  return found;
}

export function option(value: string, key: string): HTMLOptionElement {
  const made = document.createElement('option');
  made.value = value;
  made.dataset.t = key;
  made.textContent = say(key);
  return made;
}

/** One of several to tick: a check box, or a radio button. */
export function tick(type: 'checkbox' | 'radio', name: string, value: string): [HTMLElement, HTMLElement] {
  const label = document.createElement('label');
  label.className = 'tick';
  const input = document.createElement('input');
  Object.assign(input, { type, name, value });
  const text = document.createElement('b');
  text.className = 'tick-text';
  label.append(input, text);
  return [label, text];
}

const fault = () => $('#fault');

export function complain(key: string | undefined, more = ''): void {
  fault().hidden = key === undefined;
  fault().textContent = key === undefined ? '' : say(key) + more;
  if (key !== undefined) fault().scrollIntoView({ block: 'center' });
}
