import { isOver } from './steps';
import { type Response, type Step, TRACKS, type Track } from './types';

export interface Missing {
  track: Track;
  /** What keeps it from being closed; none: somebody has only to close it. */
  steps: Step[];
  corrections: number;
}

type Standing = Pick<Response, 'state' | 'tracks' | 'corrections'>;

/** What keeps a response from being closed, track by track. */
export function missingToClose(response: Standing): { standDown: boolean; tracks: Missing[] } {
  const running = TRACKS.filter((track) => stateOf(response, track) === 'RUNNING');
  return {
    standDown: response.state === 'OPEN',
    tracks: running.map((track) => missingOf(response, track)),
  };
}

export function missingOf(response: Omit<Standing, 'state'>, track: Track): Missing {
  const steps = response.tracks.find((each) => each.track === track)?.steps ?? [];
  return {
    track,
    steps: steps.filter((step) => !isOver(step)),
    // What the public was told wrongly is put right before that track ends.
    corrections:
      track === 'PUBLIC_INFORMATION' ? response.corrections.filter(({ doneAt }) => !doneAt).length : 0,
  };
}

export const stateOf = (response: Pick<Response, 'tracks'>, track: Track) =>
  response.tracks.find((each) => each.track === track)?.state ?? 'RUNNING';
