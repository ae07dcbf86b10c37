import type { Responses } from './responses';

type Body = Record<string, unknown>;

/** How its tracks stand against one another, as far as these tests look. */
export function driftOf(response: Responses): Body {
  const published = response.releases[0]?.at;
  const told = response.steps.find(({ key }) => key === 'families-told') as Body;
  const cordon = response.steps.find(({ key }) => key === 'cordon-stands') as Body;
  const at = (each: Body) => (each.state === 'DONE' ? each.stateSince : undefined);
  const status = (key: string, first: unknown) =>
    response.overrides.some((each) => each.pairing === key && each.state === 'APPROVED')
      ? 'OVERRIDDEN'
      : first && published
        ? 'KEPT'
        : 'PENDING';
  return {
    at: new Date().toISOString(),
    pairings: [
      {
        key: 'facts-first',
        status: status('facts-first', true),
        dueAt: response.after(300),
        thenAt: published,
      },
      {
        key: 'families-first',
        status: status('families-first', at(told)),
        dueAt: response.after(300),
        firstAt: at(told),
        thenAt: published,
        behind: 'LAWFUL_HANDLING',
      },
      {
        key: 'cordon-before-place',
        status: cordon.state === 'DONE' ? 'PENDING' : 'MISSED',
        dueAt: response.after(20),
        firstAt: at(cordon),
        behind: 'PUBLIC_ORDER',
      },
      { key: 'correct-in-time', status: 'PENDING' },
    ],
    clocks: [
      {
        name: 'FIRST_STATEMENT',
        status: 'PENDING',
        since: response.after(0),
        dueAt: response.after(300),
        doneAt: published,
      },
      { name: 'FIRST_BRIEFING', status: 'PENDING', since: response.after(0), dueAt: response.after(1440) },
      {
        name: 'REPORT',
        status: response.reports.length > 0 ? 'KEPT' : 'MISSED',
        since: response.after(0),
        dueAt: response.after(15),
        doneAt: response.reports[0]?.at,
      },
    ],
  };
}
