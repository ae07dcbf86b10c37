import type { Receipt } from './call';
import { $ } from './dom';
import { say } from './words';

const box = () => $('#receipt');

// Only while the code is on the page: it is nowhere else.
const warn = (event: Event) => event.preventDefault();

/** The one time that the code is seen. */
export function prepareReceipt(closed: () => void): void {
  $('#copy').addEventListener('click', () => {
    const text = `${$('#number').textContent} ${$('#code').textContent}`;
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => told('copied'),
      () => told('notCopied'),
    );
  });
  $('#print').addEventListener('click', () => print());
  $('#kept').addEventListener('click', () => {
    put('', '');
    box().hidden = true;
    removeEventListener('beforeunload', warn);
    closed();
  });
}

const told = (key: string) => {
  $('#copied').textContent = say(key);
};

function put(number: string, code: string): void {
  $('#number').textContent = number;
  $('#code').textContent = code;
  $('#copied').textContent = '';
}

export function showReceipt({ number, code }: Receipt): void {
  put(number, code);
  box().hidden = false;
  addEventListener('beforeunload', warn);
  box().focus();
}

export const receiptShown = (): boolean => !box().hidden;
