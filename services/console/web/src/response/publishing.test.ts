import { expect, test } from 'vitest';
import { standsAgainst } from './publishing';
import { tied } from './sample';
import type { Fact, Override, Point, Response, Step } from './types';

const anything = { point: 'PUBLISHED', what: 'ANYTHING' } as const;
const step = { key: 'families-told', state: 'EXCUSED' } as Step;
const fact = (id: string, state: Fact['state'], version = 1) => ({ id, state, version }) as Fact;

function response(more: Partial<Response> = {}): Response {
  const tracks = [{ track: 'LAWFUL_HANDLING', state: 'RUNNING', steps: [step] }];
  return { tracks, facts: [], overrides: [], ...more } as unknown as Response;
}

const title = { zh: '先后', en: 'Order' };
const statement = (...facts: [string, number][]) => ({
  id: 's-1',
  content: {
    zh: { title: '', body: '' },
    facts: facts.map(([factId, version]) => ({ factId, version })),
    namesPlace: false,
  },
  unmet: [{ key: 'p', title }],
});
const cure = (first: Point, known = response(), asked = statement()) =>
  standsAgainst(asked, known, [tied('p', first, anything)])[0]?.cure;

test('explains what the service says does not hold, and nothing else', () => {
  expect(standsAgainst({ ...statement(), unmet: [] }, response(), [])).toEqual([]);
  expect(standsAgainst(statement(), response(), [])).toEqual([
    { key: 'p', title, pairing: undefined, cure: undefined, asked: undefined },
  ]);
});

test('names the step that has to be done, with its track', () => {
  expect(cure({ point: 'STEP_DONE', step: 'families-told' })).toEqual({
    by: 'step',
    key: 'families-told',
    step: { ...step, track: 'LAWFUL_HANDLING' },
  });
  expect(cure({ point: 'STEP_DONE', step: 'gone' })).toEqual({ by: 'step', key: 'gone', step: undefined });
});

test('names the facts that are not confirmed in the version that is told', () => {
  const facts = [
    fact('sure', 'CONFIRMED'),
    fact('newer', 'CONFIRMED', 2),
    fact('open', 'RECORDED'),
    fact('x', 'RECORDED'),
  ];
  const rests = statement(['sure', 1], ['newer', 1], ['open', 1]);
  expect(cure({ point: 'FACTS_CONFIRMED' }, response({ facts }), rests)).toEqual({
    by: 'facts',
    facts: [facts[1], facts[2]],
  });
  expect(cure({ point: 'FACTS_CONFIRMED' }, response({ facts }))).toEqual({ by: 'facts', facts: [] });
});

test('names what has to be published before', () => {
  expect(cure({ point: 'PUBLISHED', what: 'STATEMENT' })).toEqual({ by: 'publication', what: 'STATEMENT' });
  expect(cure({ point: 'PLACE_NAMED' })).toEqual({ by: 'place' });
});

test('says that an override waits for a second person, of this statement and of no other', () => {
  const override = { pairing: 'p', statementId: 's-1', state: 'ASKED' } as Override;
  const asked = (more: Partial<Override>) =>
    standsAgainst(statement(), response({ overrides: [{ ...override, ...more }] }), [])[0]?.asked;
  expect(asked({})).toMatchObject(override);
  expect(asked({ statementId: 's-2' })).toBeUndefined();
  expect(asked({ state: 'REFUSED' })).toBeUndefined();
});
