import { describe, expect, it } from 'vitest';
import { above, addressOf, readFilter, sound } from './filter';

// 01:30 of the 2nd in China.
const NOW = Date.parse('2026-03-01T17:30:00Z');

describe('the filter in the address', () => {
  it('is the last thirty days of China where it says nothing', () => {
    expect(readFilter(new URLSearchParams(), NOW)).toEqual({
      from: '2026-02-01',
      to: '2026-03-02',
      mode: 'ACTUAL',
    });
  });

  it('is read back as it was written', () => {
    const filter = { from: '2026-01-01', to: '2026-01-31', mode: 'TEST', region: '/420000/420100/' };
    expect(readFilter(new URLSearchParams(addressOf(filter)), NOW)).toEqual(filter);
  });

  it('takes nothing that it does not know', () => {
    const made = new URLSearchParams({ from: '2026-99-99', to: 'x', mode: 'ALL', region: '//evil.example/' });
    expect(readFilter(made, NOW)).toEqual({ from: '2026-02-01', to: '2026-03-02', mode: 'ACTUAL' });
  });

  it('holds a year at most', () => {
    const of = (from: string, to: string) => sound({ from, to, mode: 'ACTUAL' });
    expect(of('2026-01-01', '2026-12-31')).toBe(true);
    expect(of('2024-01-01', '2024-12-31')).toBe(true);
    expect(of('2025-01-01', '2026-01-02')).toBe(false);
    expect(of('2026-01-02', '2026-01-01')).toBe(false);
  });

  it('knows the region above', () => {
    expect(above('/420000/420100/')).toBe('/420000/');
    expect(above('/420000/')).toBe('/');
  });
});
