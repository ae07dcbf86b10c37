import { Fault } from '../api/problem';
import { addWords, askState, type State } from './call';
import { $, complain } from './dom';
import { say } from './words';

const form = () => $<HTMLFormElement>('form#follow');
const value = (name: string): string => $<HTMLInputElement>(`#follow [name=${name}]`).value.trim();
const holder = () => ({ number: value('number'), code: value('code') });

/** How far it is, and more to it, by number and code. */
export function prepareFollowing(): void {
  form().addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(async () => show(await askState(holder())));
  });
  $('#add').addEventListener('click', () => {
    const words = value('words');
    if (!words) return;
    void attempt(async () => {
      show(await addWords(holder(), words), 'added');
      $<HTMLTextAreaElement>('#follow textarea').value = '';
    });
  });
}

async function attempt(deed: () => Promise<void>): Promise<void> {
  complain(undefined);
  $('#state').textContent = '';
  const buttons = [...form().querySelectorAll('button')];
  for (const each of buttons) each.disabled = true;
  try {
    await deed();
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    complain(reason(cause));
  } finally {
    for (const each of buttons) each.disabled = false;
  }
}

function reason(cause: Fault): string {
  if (cause.type === 'not-deployed') return 'absent';
  if (cause.status === 404) return 'unknown';
  if (cause.status === 409) return 'over';
  return cause.status === 429 ? 'busy' : cause.passing ? 'unreachable' : 'failed';
}

function show(state: State, also?: string): void {
  $('#state').textContent = [also && say(also), say(state)].filter(Boolean).join(' ');
  $('#adding').hidden = state === 'DONE';
}

export function forgetFollowed(): void {
  form().reset();
  $('#state').textContent = '';
  $('#adding').hidden = true;
}
