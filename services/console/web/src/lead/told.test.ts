import { expect, test } from 'vitest';
import { leadOf } from './told';

const TOLD = { category: 'BULLYING', seenAt: '2026-03-02T16:05', words: ' 放学后被围堵 ' } as const;

test('asks for what was filled in, by the time in China', () => {
  expect(leadOf({ ...TOLD, schoolId: 's-1', place: '  ', people: [] }, undefined)).toEqual({
    schoolId: 's-1',
    category: 'BULLYING',
    signs: [],
    seenAt: '2026-03-02T16:05:00+08:00',
    words: '放学后被围堵',
  });
});

test('is of the own school, whatever else', () => {
  expect(leadOf({ ...TOLD, schoolId: 's-2' }, 's-1').schoolId).toBe('s-1');
});

test('names people with what is known of them', () => {
  const people = [
    { part: 'HARMED', name: ' 甲 ' },
    { part: 'GUARDIAN', name: '乙', contact: ' 138 ' },
  ] as const;
  expect(leadOf({ ...TOLD, people: [...people] }, 's-1').people).toEqual([
    { part: 'HARMED', name: '甲' },
    { part: 'GUARDIAN', name: '乙', contact: '138' },
  ]);
});
