/** A length of time as a budget is spoken of: 250 ms, 15 s, 2 min. */
export function span(millis: number): string {
  if (millis >= 60_000 && millis % 60_000 === 0) return `${millis / 60_000} min`;
  return millis >= 1_000 && millis % 1_000 === 0 ? `${millis / 1_000} s` : `${millis} ms`;
}
