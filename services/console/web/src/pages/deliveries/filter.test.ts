import { expect, test } from 'vitest';
import { ANY, filterOf, type Wanted } from './filter';

test('asks for nothing in particular where nothing is chosen', () => {
  expect(filterOf(ANY, false)).toEqual({});
  expect(filterOf(ANY, true)).toEqual({});
});

test('asks for whole days in China, and for what belongs to the list', () => {
  const wanted: Wanted = {
    ...ANY,
    stage: 'SENT',
    failure: 'REFUSED',
    channel: 'SMS',
    recipient: ' ada ',
    from: '2026-03-01',
    until: '2026-03-01',
  };
  const rest = {
    channel: 'SMS',
    recipient: 'ada',
    from: '2026-03-01T00:00:00+08:00',
    until: '2026-03-02T00:00:00+08:00',
  };
  expect(filterOf(wanted, false)).toEqual({ stage: 'SENT', ...rest });
  expect(filterOf(wanted, true)).toEqual({ failure: 'REFUSED', ...rest });
});
