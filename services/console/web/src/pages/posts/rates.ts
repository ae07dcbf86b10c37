/** Rounded down, so that 100 % means that nothing is missing. */
export const percent = (rate: number | undefined): string =>
  rate === undefined || Number.isNaN(rate) ? '—' : `${Math.floor(rate * 1000 + 1e-9) / 10} %`;

/** Of a few days to come; patrol works out no more than 250. */
export const MOST_DAYS = 250;

export function span(from: string, to: string): { from: string; to: string } | undefined {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return days >= 0 && days < MOST_DAYS ? { from, to } : undefined;
}
