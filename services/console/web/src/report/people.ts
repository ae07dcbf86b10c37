import { LONGEST_CONTACT, LONGEST_NAME, MOST_PEOPLE, PARTS } from '../lead/kinds';
import type { Told } from './call';
import { $, option } from './dom';
import { say } from './words';

type Person = NonNullable<Told['people']>[number];

const list = () => $('#people > div');
const rows = () => [...list().querySelectorAll<HTMLElement>('.person')];

/** Nobody has to be named, so there is nobody at first. */
export function addPerson(): void {
  if (rows().length >= MOST_PEOPLE) return;
  const row = document.createElement('div');
  row.className = 'person';
  row.role = 'group';
  row.dataset.label = 'person';
  row.ariaLabel = say('person');
  const part = document.createElement('select');
  part.append(...PARTS.map((each) => option(each, each)));
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.dataset.t = 'remove';
  remove.textContent = say('remove');
  remove.addEventListener('click', () => {
    row.remove();
    limit();
    $('#another').focus();
  });
  row.append(
    field('part', part),
    field('name', input(LONGEST_NAME, true)),
    field('contact', input(LONGEST_CONTACT, false)),
    remove,
  );
  list().append(row);
  limit();
  part.focus();
}

function input(maxLength: number, required: boolean): HTMLInputElement {
  return Object.assign(document.createElement('input'), { maxLength, required, autocomplete: 'off' });
}

function field(key: string, control: HTMLElement): HTMLLabelElement {
  const label = document.createElement('label');
  const text = document.createElement('span');
  text.dataset.t = key;
  text.textContent = say(key);
  label.append(text, control);
  return label;
}

function limit(): void {
  $('#another').hidden = rows().length >= MOST_PEOPLE;
}

export function people(): Person[] {
  return rows().map((row) => {
    const [name, contact] = [...row.querySelectorAll('input')].map(({ value }) => value.trim());
    const part = $<HTMLSelectElement>('select', row).value as Person['part'];
    return { part, name: name ?? '', ...(contact && { contact }) };
  });
}

export function nobody(): void {
  list().replaceChildren();
  limit();
}
