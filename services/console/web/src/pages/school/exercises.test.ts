import { expect, test } from 'vitest';
import { standing } from './exercises';

const NOW = Date.parse('2026-03-01T08:00:00Z');
const exercise = (id: string, beginsAt: string, endsAt: string, cancelled = false) => ({
  id,
  beginsAt: `2026-03-01T${beginsAt}:00Z`,
  endsAt: `2026-03-01T${endsAt}:00Z`,
  cancelled,
});

test('shows what runs and what comes, the next first', () => {
  const shown = standing(
    [
      exercise('later', '10:00', '11:00'),
      exercise('cancelled', '07:00', '09:00', true),
      exercise('over', '06:00', '08:00'),
      exercise('now', '07:59', '08:30'),
    ],
    NOW,
  );
  expect(shown.map(({ exercise, running }) => [exercise.id, running])).toEqual([
    ['now', true],
    ['later', false],
  ]);
});
