import { expect, test } from 'vitest';
import { anchorOf, linksOf, pointWords, ruleWords } from './pairings';
import { tied } from './sample';
import type { Drift, Pairing, Status, Step } from './types';

const steps = [{ key: 'families-told', title: { zh: '告知家属', en: 'Tell the families' } }] satisfies Pick<
  Step,
  'key' | 'title'
>[];
const told = { point: 'STEP_DONE', step: 'families-told' } as const;
const anything = { point: 'PUBLISHED', what: 'ANYTHING' } as const;
const pairing = (key: string, more: Partial<Pairing>): Pairing => ({
  key,
  kind: 'BEFORE',
  title: { zh: key, en: key },
  ...more,
});

test('says each kind of rule in one sentence of either language', () => {
  const before = tied('a', told, anything);
  expect(ruleWords(before, steps, false)).toBe('先「告知家属」，后对外发布');
  expect(ruleWords(before, steps, true)).toBe('“Tell the families” before anything is published');
  const statement = { point: 'PUBLISHED', what: 'STATEMENT' } as const;
  const within = tied('b', told, statement, { kind: 'WITHIN', limit: 'PT2H' });
  expect(ruleWords(within, steps, false)).toBe('「告知家属」后 2 小时内发布警情通报');
  expect(ruleWords(within, steps, true)).toBe('a statement is published within 2 h of “Tell the families”');
  const corrected = pairing('c', { kind: 'CORRECTION_WITHIN', limit: 'PT30M' });
  expect(ruleWords(corrected, steps, false)).toBe('事实变化后 30 分钟内更正');
});

test('names a step that the plan does not have by its key', () => {
  expect(pointWords({ point: 'STEP_DONE', step: 'gone' }, steps, false)).toBe('「gone」');
});

test('holds on to the card at which a point is reached', () => {
  expect(anchorOf(told)).toBe('step/families-told');
  expect(anchorOf({ point: 'FACTS_CONFIRMED' })).toBe('facts');
  expect(anchorOf({ point: 'PLACE_NAMED' })).toBe('place');
  expect(anchorOf(anything)).toBe('clock/FIRST_STATEMENT');
  expect(anchorOf({ ...anything, what: 'BRIEFING' })).toBe('clock/FIRST_BRIEFING');
});

test('shows first what was missed, and last what was kept', () => {
  const all: Status[] = ['KEPT', 'PENDING', 'OVERRIDDEN', 'AT_RISK', 'MISSED'];
  const drift = { pairings: all.map((status) => ({ key: status, status })) } as Drift;
  const links = linksOf(
    [...all, 'unknown'].map((key) => pairing(key, {})),
    drift,
  );
  expect(links.map(({ drift: { status } }) => status)).toEqual([
    'MISSED',
    'AT_RISK',
    'PENDING',
    'OVERRIDDEN',
    'KEPT',
  ]);
});
