const DAY_MS = 86_400_000;

/** 2026-03-02: which day it is in China. */
export const isoDay = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(at);

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Midnight in China at which the day begins. */
export const startOf = (day: string): string => `${day}T00:00:00+08:00`;
