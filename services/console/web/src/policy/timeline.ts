import type { Preview, PreviewMoment, Reached } from '../api/notify';
import { secondsOf } from '../notify/duration';
import { daysAfter, isoDay } from '../time/days';

/** Of one moment a line for each channel, in the order of time. */
export interface Line {
  /** Seconds after the beginning. */
  at: number;
  moment: PreviewMoment;
}

/** The moments in their order; what is said at once stays in the order in which it came. */
export const timeline = ({ moments }: Pick<Preview, 'moments'>): Line[] =>
  moments.map((moment) => ({ at: secondsOf(moment.offset), moment })).sort((a, b) => a.at - b.at);

/** 0:15, 1:30, 1:00:00. */
export function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Told, be it after their quiet hours. */
export const reached = ({ channels, heldUntil, why }: Reached): boolean =>
  !why && (channels.length > 0 || !!heldUntil);

/** 03:00 of the Sunday to come, in China, as a field for date and time shows it. */
export function nextSunday(now: number): string {
  const today = isoDay(now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const sunday = daysAfter(today, (7 - weekday) % 7);
  const at = `${sunday}T03:00`;
  return Date.parse(`${at}:00+08:00`) > now ? at : `${daysAfter(sunday, 7)}T03:00`;
}
