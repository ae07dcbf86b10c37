import { expect, test } from 'vitest';
import { openCorrections, tickingOf } from './clocks';
import type { Clock, Fact } from './types';

const OPENED = '2026-03-02T08:00:00+08:00';
const at = (hours: number) => new Date(Date.parse(OPENED) + hours * 3_600_000).toISOString();
const clock = (name: Clock['name'], hours: number, doneAt?: string): Clock => ({
  name,
  status: 'PENDING',
  since: OPENED,
  dueAt: at(hours),
  ...(doneAt && { doneAt }),
});

test('counts down 5 h to the first statement and 24 h to the first briefing, and says when they are late', () => {
  const clocks = [clock('FIRST_STATEMENT', 5), clock('FIRST_BRIEFING', 24), clock('REPORT', 0.25)];
  expect(tickingOf(clocks, Date.parse(at(4))).map(({ name, left, late }) => [name, left, late])).toEqual([
    ['FIRST_STATEMENT', 3_600_000, false],
    ['FIRST_BRIEFING', 72_000_000, false],
  ]);
  expect(tickingOf(clocks, Date.parse(at(6)))[0]).toMatchObject({ left: -3_600_000, late: true });
});

test('stops where the public was told, in time or late', () => {
  const stopped = (hours: number) => tickingOf([clock('FIRST_STATEMENT', 5, at(hours))], Date.parse(at(100)));
  expect(stopped(3)[0]).toMatchObject({ left: 7_200_000, late: false });
  expect(stopped(6)[0]).toMatchObject({ left: -3_600_000, late: true });
});

test('names the facts by which a statement is wrong, until it is corrected', () => {
  const facts = [{ id: 'f' }, { id: 'g' }] as Fact[];
  const wrong = { factId: 'f', statementId: 's', since: OPENED };
  expect(openCorrections('s', { facts, corrections: [wrong] })).toEqual([facts[0]]);
  expect(openCorrections('other', { facts, corrections: [wrong] })).toEqual([]);
  expect(openCorrections('s', { facts, corrections: [{ ...wrong, doneAt: OPENED }] })).toEqual([]);
});
