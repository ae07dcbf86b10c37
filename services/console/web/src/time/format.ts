import { type Language, locale } from '../i18n/language';
import { isoDay } from './days';

const ZONE = 'Asia/Shanghai';
const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false } as const;
const known = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const found = known.get(key) ?? new Intl.DateTimeFormat(locale(language), { timeZone: ZONE, ...options });
  known.set(key, found);
  return found;
}

/** 16:03:05 where it was today in China, else with its day. */
export function clockTime(at: number, today: number, language: Language): string {
  const sameDay = isoDay(at) === isoDay(today);
  return formatter(language, sameDay ? TIME : { ...DAY, ...TIME }).format(at);
}

/** 2026-03-01 16:03:05 +08:00: whatever zone the computer is in, and it says so. */
export function fullTime(at: number): string {
  return `${isoDay(at)} ${formatter('en', TIME).format(at)} +08:00`;
}

/** 0:09, 12:30, 1:02:03. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60) % 60;
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
