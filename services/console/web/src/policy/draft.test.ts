import { expect, test } from 'vitest';
import type { Policy } from '../api/notify';
import { type Draft, draftOf, faultOf, keyed, newDraft, newStep, requestOf } from './draft';

const POLICY: Policy = {
  id: 'p-1',
  name: '夜间',
  lane: 'POLICE',
  regionPath: '/420000/420100/',
  fromSeverity: 'HIGH',
  steps: [
    { after: 'PT0S', whom: [{ kind: 'ON_CALL', rosterId: 'r-1' }], repeats: 2, every: 'PT15S', needed: 1 },
    {
      after: 'PT1M',
      whom: [{ kind: 'SUPERIOR', levels: 1, role: 'police-dispatcher' }],
      repeats: 0,
      every: 'PT1M',
      needed: 2,
    },
  ],
  staleAfter: 'PT30M',
  fallback: { after: 'PT2M', whom: [{ kind: 'PERSON', person: 'ada' }], every: 'PT10M' },
  version: 3,
  retired: false,
  usual: false,
};

test('a policy goes through the form with the same meaning', () => {
  const request = requestOf(draftOf(POLICY));
  expect(request).toMatchObject({
    name: '夜间',
    regionId: '420100',
    fromSeverity: 'HIGH',
    staleAfter: 'PT1800S',
  });
  expect(request.steps.map(({ after, every, repeats, needed }) => [after, every, repeats, needed])).toEqual([
    ['PT0S', 'PT15S', 2, 1],
    ['PT60S', 'PT60S', 0, 2],
  ]);
  expect(request.steps.map(({ whom }) => whom)).toEqual(POLICY.steps.map(({ whom }) => whom));
  expect(request.fallback).toEqual({ after: 'PT120S', whom: POLICY.fallback.whom, every: 'PT600S' });
  expect(request).not.toHaveProperty('schoolId');
});

test('says what is wrong before the service has to', () => {
  const draft = (change: (made: Draft) => void): Draft => {
    const made = { ...newDraft('POLICE', '420100', 'police-dispatcher'), name: 'x' };
    change(made);
    return made;
  };
  expect(faultOf(draft(() => undefined))).toBeUndefined();
  expect(faultOf(newDraft('POLICE', '420100', 'r'))).toBe('nameNeeded');
  expect(faultOf(draft((made) => Object.assign(made, { regionId: ' ' })))).toBe('regionNeeded');
  expect(faultOf(draft((made) => Object.assign(made.fallback, { whom: [] })))).toBe('targetNeeded');
  expect(faultOf(draft((made) => made.steps[0]?.whom.push(keyed({ kind: 'PERSON', person: ' ' }))))).toBe(
    'targetNeeded',
  );
  const again = keyed({ role: 'police-dispatcher', kind: 'ROLE' });
  expect(faultOf(draft((made) => made.steps[0]?.whom.push(again)))).toBe('targetTwice');
  const soon = newStep(4, [{ kind: 'PERSON', person: 'ada' }]);
  expect(faultOf(draft((made) => made.steps.push(soon)))).toBe('tooSoon');
});
