import { describe, expect, it } from 'vitest';
import { daily, daysOf, seconds, share, stepsOf } from './figures';

describe('what the charts are made of', () => {
  it('has every day, over the end of a month', () => {
    expect(daysOf('2026-02-27', '2026-03-02')).toEqual([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
      '2026-03-02',
    ]);
  });

  it('puts the most frequent kind first, and zeros where there was none', () => {
    const presses = [
      { day: '2026-03-01', kind: 'FIRE', count: 1 },
      { day: '2026-03-01', kind: 'PANIC', count: 2 },
      { day: '2026-03-03', kind: 'PANIC', count: 3 },
    ];
    expect(daily(presses, '2026-03-01', '2026-03-03')).toEqual({
      days: ['2026-03-01', '2026-03-02', '2026-03-03'],
      kinds: ['PANIC', 'FIRE'],
      counts: [
        [2, 0, 3],
        [1, 0, 0],
      ],
      sum: 6,
    });
  });

  it('makes no percentage of nothing', () => {
    expect(share(1, 3)).toBe(33.3);
    expect(share(0, 0)).toBeUndefined();
    expect(share(0, 4)).toBe(0);
  });

  it('has three steps of each lane', () => {
    const step = { budget: 0.25, met: 3, breached: 1 };
    const rows = stepsOf([
      { audience: 'POLICE', tasks: 4, queued: step, delivered: step, acknowledged: step },
    ]);
    expect(rows.map((row) => row.step)).toEqual(['queued', 'delivered', 'acknowledged']);
    expect(rows[0]).toEqual({ audience: 'POLICE', step: 'queued', ...step });
  });

  it('says seconds shortly', () => {
    expect([seconds(7.46), seconds(95.4), seconds(undefined)]).toEqual(['7.5', '95', '–']);
  });
});
