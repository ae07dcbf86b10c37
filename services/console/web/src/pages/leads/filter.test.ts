import { expect, test } from 'vitest';
import { changed } from './filter';

test('asks for what is chosen, and for nothing that was taken back', () => {
  const one = changed({ order: 'DUE' }, 'category', 'BULLYING');
  expect(one).toEqual({ order: 'DUE', category: 'BULLYING' });
  expect(changed(one, 'category', null)).toEqual({ order: 'DUE' });
  expect(changed(one, 'overdue', true)).toEqual({ order: 'DUE', category: 'BULLYING', overdue: true });
});

test('shows what is over among the newest, where it is', () => {
  expect(changed({ order: 'DUE' }, 'state', 'CLOSED')).toEqual({ order: 'NEWEST', state: 'CLOSED' });
  expect(changed({ order: 'DUE' }, 'order', null)).toEqual({ order: 'DUE' });
});
