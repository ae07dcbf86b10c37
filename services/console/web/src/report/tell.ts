import { Fault } from '../api/problem';
import { CATEGORIES, SIGNS } from '../lead/kinds';
import { localTime, momentOf } from '../time/days';
import { type Receipt, type Told, tell } from './call';
import { $, complain, option, tick } from './dom';
import { addPerson, nobody, people } from './people';
import { noSchool, schoolId, watchSchool } from './school';
import { say } from './words';
import { Stopped, worked } from './work';

const form = () => $<HTMLFormElement>('form#tell');
const value = (name: string): string =>
  $<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(`#tell [name=${name}]`).value.trim();

/** @param done what came of it, once */
export function prepare(done: (receipt: Receipt) => void): void {
  $('#tell select[name=category]').append(
    option('', 'choose'),
    ...CATEGORIES.map((each) => option(each, each)),
  );
  $('#signs').append(
    ...SIGNS.map((each) => {
      const [label, text] = tick('checkbox', 'sign', each);
      text.dataset.t = each;
      return label;
    }),
  );
  watchSchool();
  begin();
  $('#another').addEventListener('click', addPerson);
  form().addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(done);
  });
}

function begin(): void {
  const now = localTime(Date.now()).slice(0, 16);
  const seenAt = $<HTMLInputElement>('#tell [name=seenAt]');
  seenAt.value = now;
  seenAt.max = now;
}

async function submit(done: (receipt: Receipt) => void): Promise<void> {
  complain(undefined);
  const id = schoolId();
  if (!id) {
    complain('schoolNeeded');
    $('#tell [name=school]').focus();
    return;
  }
  const stop = new AbortController();
  $('#stop').onclick = () => stop.abort();
  busy(true);
  try {
    const lead = told(id);
    const receipt = await worked((puzzle, solution) => tell(puzzle, solution, lead), show, stop.signal);
    clear();
    done(receipt);
  } catch (cause) {
    if (!(cause instanceof Stopped)) explain(cause);
  } finally {
    busy(false);
  }
}

function told(school: string): Told {
  const place = value('place');
  const named = people();
  return {
    schoolId: school,
    category: value('category') as Told['category'],
    signs: [...form().querySelectorAll<HTMLInputElement>('[name=sign]:checked')].map(
      (each) => each.value,
    ) as NonNullable<Told['signs']>,
    seenAt: momentOf(value('seenAt')),
    words: value('words'),
    ...(place && { place }),
    ...(named.length > 0 && { people: named }),
  };
}

function show(part: number): void {
  $<HTMLProgressElement>('progress').value = Math.round(part * 100);
  $('#work').textContent = say(part < 1 ? 'working' : 'sending');
}

function busy(is: boolean): void {
  $<HTMLButtonElement>('#tell button.first').disabled = is;
  $('#working').hidden = !is;
  if (is) show(0);
}

function explain(cause: unknown): void {
  if (!(cause instanceof Fault)) {
    complain('failed');
    throw cause;
  }
  if (cause.absent) complain('absent');
  else if (cause.status === 429) complain('busy');
  else if (cause.passing) complain('unreachable');
  else if (cause.field)
    complain('invalid', say(cause.field.replace(/[[.].*/, '').replace('schoolId', 'school')));
  else complain('failed');
}

/** Nothing of it stays in the page for whoever picks the telephone up. */
export function clear(): void {
  form().reset();
  noSchool();
  nobody();
  begin();
}
