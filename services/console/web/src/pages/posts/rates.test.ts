import { expect, test } from 'vitest';
import { percent, span } from './rates';

test('calls nothing 100 % that is not whole', () => {
  expect([1, 0.9999, 0.29, 0, undefined].map(percent)).toEqual(['100 %', '99.9 %', '29 %', '0 %', '—']);
});

test('asks for no time that patrol would refuse', () => {
  expect(span('2026-03-01', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-01' });
  for (const [from, to] of [
    ['2026-03-02', '2026-03-01'],
    ['2026-01-01', '2026-12-31'],
    ['', '2026-03-01'],
  ])
    expect(span(from ?? '', to ?? '')).toBeUndefined();
});
