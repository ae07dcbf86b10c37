import { expect, test } from 'vitest';
import type { Plan } from '../api/notify';
import { type Draft, draftOf, faultOf, newDraft, newWindow, planOf, turnsOf } from './draft';

const PLAN: Plan = {
  zone: 'Asia/Shanghai',
  days: { holidays: [{ from: '2026-10-01', to: '2026-10-07' }], makeUpDays: [], terms: [] },
  layers: [
    {
      name: '白班',
      turns: [['ada', 'bob'], ['cai']],
      shift: { count: 1, unit: 'WEEKS' },
      first: '2026-03-02',
      handOver: '08:00',
      windows: [{ weekdays: ['MONDAY'], dayKinds: ['SCHOOL_DAY'], begins: '07:30', ends: '17:30' }],
    },
  ],
  coverage: { people: 2, windows: [] },
};

test('a plan goes through the form unchanged', () => {
  expect(planOf(draftOf(PLAN))).toEqual(PLAN);
});

test('takes a calendar instead of days', () => {
  const plan = planOf(draftOf(PLAN, 'cn'));
  expect(plan.calendarId).toBe('cn');
  expect(plan.days).toBeUndefined();
});

test('reads turns as people write them', () => {
  expect(turnsOf(' ada，bob \n\n cai;dan、eve\n,')).toEqual([
    ['ada', 'bob'],
    ['cai', 'dan', 'eve'],
  ]);
});

test('says what is wrong before the service has to', () => {
  const draft = (change: (made: Draft) => void): Draft => {
    const made = draftOf(PLAN);
    change(made);
    return made;
  };
  const layer = (made: Draft) => made.layers[0] as Draft['layers'][number];
  expect(faultOf(draft(() => undefined))).toBeUndefined();
  expect(faultOf(newDraft('一层', '2026-03-02'))?.word).toBe('turnsNeeded');
  expect(faultOf(draft((made) => Object.assign(layer(made), { name: ' ' })))?.word).toBe('nameNeeded');
  expect(faultOf(draft((made) => made.layers.push({ ...layer(made) })))?.word).toBe('nameTwice');
  expect(faultOf(draft((made) => Object.assign(layer(made), { turns: 'ada,ada' })))?.word).toBe(
    'personTwice',
  );
  expect(faultOf(draft((made) => Object.assign(layer(made), { first: '' })))?.word).toBe('firstNeeded');
  expect(faultOf(draft((made) => Object.assign(made, { zone: 'Nowhere' })))?.word).toBe('zoneWrong');
  const nothing = { ...newWindow(), ends: '08:00' };
  expect(faultOf(draft((made) => made.covered.push(nothing)))?.word).toBe('hoursWrong');
});
