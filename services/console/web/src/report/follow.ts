import { Fault } from '../api/problem';
import { addPicture, addWords, askState, type State } from './call';
import { $, complain } from './dom';
import { say } from './words';
import { worked } from './work';

const MOST_BYTES = 5 * 1024 * 1024;
const pictures = () => $<HTMLInputElement>('#follow input[type=file]');

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
  pictures().addEventListener('change', () => void addOne());
}

async function addOne(): Promise<void> {
  const picture = pictures().files?.[0];
  pictures().value = '';
  if (!picture) return;
  if (picture.size > MOST_BYTES) {
    complain('tooLarge');
    return;
  }
  await attempt(async () => {
    const { number } = await worked(
      (puzzle, solution) => addPicture(holder(), picture, puzzle, solution),
      (part) => {
        $('#state').textContent = say(part < 1 ? 'working' : 'sending');
      },
      new AbortController().signal,
    );
    $('#state').textContent = `${say('pictureAdded')} ${number}`;
  }, 'noMorePictures');
}

async function attempt(deed: () => Promise<void>, refused = 'over'): Promise<void> {
  complain(undefined);
  $('#state').textContent = '';
  const buttons = [...form().querySelectorAll('button')];
  for (const each of buttons) each.disabled = true;
  try {
    await deed();
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    $('#state').textContent = '';
    complain(reason(cause, refused));
  } finally {
    for (const each of buttons) each.disabled = false;
  }
}

function reason(cause: Fault, refused: string): string {
  if (cause.type === 'not-deployed') return 'absent';
  if (cause.status === 404) return 'unknown';
  if (cause.status === 409) return refused;
  if (cause.status === 400 || cause.status === 413) return 'noPicture';
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
