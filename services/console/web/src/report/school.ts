import { Fault } from '../api/problem';
import { findSchools, type School } from './call';
import { $, tick } from './dom';
import { say } from './words';

const TYPING_MS = 400;
const LEAST_LETTERS = 2;

const field = () => $<HTMLInputElement>('#tell input[name=school]');
const box = () => $('#schools');
const found = () => $('#found');
let timer: ReturnType<typeof setTimeout> | undefined;
/** What was typed last: an answer to something else is no answer any more. */
let asked = '';

/** Finds the school that somebody means while they type; which one it is they say themselves. */
export function watchSchool(): void {
  field().addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, TYPING_MS);
  });
}

async function look(): Promise<void> {
  asked = field().value.trim();
  const q = asked;
  if (q.length < LEAST_LETTERS) {
    show([]);
    found().textContent = '';
    return;
  }
  try {
    const schools = await findSchools(q);
    if (q !== asked) return;
    show(schools);
    found().textContent = schools.length ? `${say('found')} ${schools.length}` : say('noSchool');
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    if (q === asked) found().textContent = say(cause.absent ? 'absent' : 'unreachable');
  }
}

function show(schools: School[]): void {
  const before = schoolId();
  $('#schools > div').replaceChildren(
    ...schools.map(({ id, name, region }) => {
      const [label, text] = tick('radio', 'schoolId', id);
      text.textContent = [name, region].filter(Boolean).join(' · ');
      $<HTMLInputElement>('input', label).checked = id === before || schools.length === 1;
      return label;
    }),
  );
  box().hidden = schools.length === 0;
}

export const schoolId = (): string | undefined =>
  document.querySelector<HTMLInputElement>('#schools input:checked')?.value;

export function noSchool(): void {
  field().value = '';
  asked = '';
  show([]);
  found().textContent = '';
}
