import { spanOf } from '../response/span';

/** Seconds of an ISO 8601 duration as services write it; 0 where it is none. */
export const secondsOf = (duration: string): number => (spanOf(duration) ?? 0) / 1_000;
export const durationOf = (seconds: number): string => `PT${Math.max(0, Math.round(seconds))}S`;
