import { expect, test } from 'vitest';
import { readGaps } from './gaps';

test('reads a page of gaps, and leaves out what is none', () => {
  const page = {
    items: [
      {
        schoolId: 's-1',
        schoolName: '一小',
        dueAt: '2026-03-01T08:00:00Z',
        overdue: true,
        reason: 'ALL_SILENT',
      },
      { schoolId: 's-2', overdue: 'yes' },
      { schoolName: 'nobody' },
      null,
      7,
    ],
    nextCursor: 'c',
  };
  expect(readGaps(page)).toEqual({
    gaps: [
      {
        schoolId: 's-1',
        schoolName: '一小',
        dueAt: '2026-03-01T08:00:00Z',
        overdue: true,
        reason: 'ALL_SILENT',
      },
      { schoolId: 's-2', schoolName: 's-2', dueAt: undefined, overdue: false, reason: '' },
    ],
    more: true,
  });
});

test('reads nothing from what is no page', () => {
  for (const page of [undefined, null, 'x', {}, { items: 'x' }]) expect(readGaps(page).gaps).toEqual([]);
});
