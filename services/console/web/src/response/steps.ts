import type { Response, Step, StepState, Track } from './types';

export interface TrackStep extends Step {
  track: Track;
}

/** All steps, each with its track, in the plan's order. */
export const stepsOf = ({ tracks }: Pick<Response, 'tracks'>): TrackStep[] =>
  tracks.flatMap(({ track, steps }) => steps.map((step) => ({ ...step, track })));

export const isOver = ({ state }: { state: StepState }): boolean => state === 'DONE' || state === 'EXCUSED';
