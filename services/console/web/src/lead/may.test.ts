import { expect, test } from 'vitest';
import type { Lead } from '../api/lead';
import { agencyOf, deedsFor, handles, stepDeeds } from './may';

const lead = (more: Partial<Lead['lead']> = {}, rest: Partial<Lead> = {}): Lead => ({
  lead: {
    id: 'l-1',
    schoolId: 's-1',
    category: 'BULLYING',
    severity: 'MEDIUM',
    state: 'RECEIVED',
    holder: 'EDUCATION',
    receivedAt: '2026-03-02T00:00:00Z',
    overdue: false,
    ...more,
  },
  seenAt: '2026-03-02T00:00:00Z',
  people: [],
  notes: [],
  attachments: [],
  points: { category: 2, signs: {}, byRule: 'MEDIUM', overruled: false },
  joined: [],
  steps: [],
  visits: [],
  waits: [],
  returns: 0,
  version: 1,
  ...rest,
});

test('offers the holder what its state allows', () => {
  expect(deedsFor(lead(), 'education-officer')).toEqual(['triage', 'handOver', 'merge', 'note']);
  expect(deedsFor(lead({ state: 'HANDLING' }), 'education-officer')).toContain('mediate');
  expect(deedsFor(lead({ state: 'SETTLED' }), 'education-officer')).toEqual([
    'close',
    'reopen',
    'handOver',
    'note',
  ]);
  expect(deedsFor(lead({ state: 'CLOSED' }, { ending: 'KEPT' }), 'education-officer')).toEqual(['reopen']);
  expect(deedsFor(lead({ state: 'CLOSED' }, { ending: 'EXPIRED' }), 'education-officer')).toEqual([]);
});

test('offers who has a step to do a note, and no decision', () => {
  expect(deedsFor(lead(), 'school-officer')).toEqual(['note']);
});

test('lets the police look first at what nobody vouches for and may be urgent', () => {
  expect(deedsFor(lead({ severity: 'CRITICAL' }), 'police-dispatcher')).toEqual(['triage', 'note']);
  expect(deedsFor(lead({ severity: 'CRITICAL', state: 'TRIAGED' }), 'police-dispatcher')).toEqual(['note']);
  expect(deedsFor(lead({ severity: 'CRITICAL' }, { incidentId: 'i-1' }), 'police-dispatcher')).toEqual([
    'note',
  ]);
});

test('offers the agency that it is offered to an answer alone', () => {
  expect(deedsFor(lead({}, { offeredTo: 'POLICE' }), 'police-officer')).toEqual(['receive', 'decline']);
  expect(deedsFor(lead({}, { offeredTo: 'POLICE' }), 'education-officer')).not.toContain('handOver');
});

test('leaves abuse with the police, unmediated and unmerged', () => {
  const whole = lead({ category: 'ABUSE_AND_SEXUAL_ASSAULT', state: 'HANDLING', holder: 'POLICE' });
  const deeds = deedsFor(whole, 'police-officer');
  for (const never of ['handOver', 'mediate', 'merge'] as const) expect(deeds).not.toContain(never);
  const settled = lead({ category: 'ABUSE_AND_SEXUAL_ASSAULT', state: 'SETTLED', holder: 'POLICE' });
  expect(deedsFor(settled, 'education-officer')).toEqual(['note']);
});

test('offers one that is part of another to be split off, and nothing else', () => {
  const whole = lead({ state: 'CLOSED' }, { ending: 'MERGED', mergedInto: 'l-2' });
  expect(deedsFor(whole, 'education-officer')).toEqual(['splitOff']);
  expect(deedsFor(whole, 'police-officer')).toEqual([]);
});

test('never offers to leave out what protects a child', () => {
  const must = { key: 'STOP_IT', duty: 'SCHOOL', must: true, state: 'OPEN' } as const;
  const may = { ...must, must: false };
  expect(stepDeeds(must, lead(), 'education-officer')).toEqual(['done']);
  expect(stepDeeds(may, lead(), 'education-officer')).toEqual(['done', 'excuse']);
  expect(stepDeeds(may, lead(), 'school-officer')).toEqual(['done']);
  expect(stepDeeds(may, lead(), 'police-officer')).toEqual([]);
  expect(stepDeeds({ ...may, state: 'DONE' }, lead(), 'education-officer')).toEqual([]);
  expect(stepDeeds({ ...may, state: 'EXCUSED' }, lead(), 'education-officer')).toEqual(['done']);
});

test('knows as whose a role acts', () => {
  expect(agencyOf('media-officer')).toBeUndefined();
  expect(handles('commission-officer')).toBe(false);
  expect(handles('police-dispatcher')).toBe(true);
});
