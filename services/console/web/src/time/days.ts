const DAY_MS = 86_400_000;

/** 2026-03-02: which day it is in China. */
export const isoDay = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Midnight in China at which the day begins. */
export const startOf = (day: string): string => `${day}T00:00:00+08:00`;

/** What a field for date and time shows: 2026-03-02T16:05:00, in China. */
export const localTime = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .replace(' ', 'T');

/** The moment that such a field means. */
export const momentOf = (local: string): string => `${local}${local.length === 16 ? ':00' : ''}+08:00`;
