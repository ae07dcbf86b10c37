import { expect, test } from 'vitest';
import { missingToClose } from './missing';
import { type Response, type Step, TRACKS, type TrackStanding } from './types';

const step = (key: string, state: Step['state']) => ({ key, state }) as Step;
const tracks = (...three: [TrackStanding['state'], ...Step[]][]): TrackStanding[] =>
  TRACKS.map((track, at) => {
    const [state = 'RUNNING' as const, ...steps] = three[at] ?? [];
    return { track, state, steps };
  });
const response = (more: Partial<Response>): Response =>
  ({ state: 'STANDING_DOWN', tracks: tracks(), corrections: [], ...more }) as unknown as Response;

test('names of each running track the steps that are not over', () => {
  const missing = missingToClose(
    response({
      state: 'OPEN',
      tracks: tracks(
        ['RUNNING', step('a', 'STARTED'), step('b', 'DONE'), step('c', 'EXCUSED')],
        ['RUNNING'],
        ['CLOSED', step('d', 'READY')],
      ),
    }),
  );
  expect(missing.standDown).toBe(true);
  expect(missing.tracks.map(({ track, steps }) => [track, steps.map(({ key }) => key)])).toEqual([
    ['LAWFUL_HANDLING', ['a']],
    ['PUBLIC_INFORMATION', []],
  ]);
});

test('holds the track of information up for what was told wrongly, and no other', () => {
  const wrong = { factId: 'f', statementId: 's', since: '2026-03-02T08:00:00Z' };
  const missing = missingToClose(response({ corrections: [wrong, { ...wrong, doneAt: wrong.since }] }));
  expect(missing.standDown).toBe(false);
  expect(missing.tracks.map(({ corrections }) => corrections)).toEqual([0, 1, 0]);
});

test('lacks nothing where all three are closed or excused', () => {
  const ended = tracks(['CLOSED'], ['EXCUSED'], ['CLOSED']);
  expect(missingToClose(response({ tracks: ended })).tracks).toEqual([]);
});
