import type { Request } from '@playwright/test';
import type * as N from '../src/api/notify';
import { at, plan } from './notifySamples';

export type Body = Record<string, unknown>;
export type Answer = { status?: number; json?: unknown } | undefined;
/** What the page gave; of which type, whoever reads it knows. */
export const bodyOf = <T = Body>(request: Request): T => (request.postDataJSON() ?? {}) as T;

/** Of notify what is about rosters. */
export class RosterDesk {
  duties: N.Duty[] = [];
  swaps: N.Swap[] = [];
  roster: N.Roster = {
    id: 'r-1',
    name: '珞珈山派出所 <b>值班</b>',
    lane: 'POLICE',
    regionId: '420106',
    remind: true,
    version: 4,
    plans: [{ effectiveFrom: at(-10, 8), plan }],
    overrides: [],
  };
  findings: N.Finding[] = [];
  tests: N.CommunicationTest[] = [];

  protected rosters(
    request: Request,
    [id, what, part, deed]: string[],
    post: boolean,
    query: URLSearchParams,
  ): Answer {
    if (!id) return post ? this.#made(request) : { json: { items: [this.roster] } };
    if (id === 'duties') return { json: { items: this.duties } };
    if (id === 'swaps') return { json: { items: this.swaps } };
    if (id === 'calendars') return { json: { items: [{ id: 'cn', name: '全国节假日 2026' }] } };
    if (id === 'on-call') return { json: { items: [this.#onCall()] } };
    if (id === 'preview')
      return { json: { segments: this.#segments(bodyOf(request)), findings: this.findings } };
    if (id !== this.roster.id) return undefined;
    if (!what) return { json: this.roster };
    if (what === 'segments') return { json: { items: this.#segments(Object.fromEntries(query)) } };
    if (what === 'findings') return { json: { items: this.findings } };
    if (what === 'plan') {
      const { plan: next, effectiveFrom = new Date().toISOString() } = bodyOf<N.ReplanRequest>(request);
      this.roster.plans.push({ effectiveFrom, plan: next });
      return { json: this.roster };
    }
    if (what === 'overrides') return this.#overrides(request, part);
    if (what === 'swaps') return this.#swap(request, part, deed, post);
    return this.#communication(request, part, deed, post);
  }

  #made(request: Request): Answer {
    const { plan: first, effectiveFrom = at(0, 0), ...details } = bodyOf<N.RosterRequest>(request);
    this.roster = { ...this.roster, ...details, plans: [{ effectiveFrom, plan: first }] };
    return { status: 201, json: this.roster };
  }

  #onCall(): Body {
    const { id, name, lane, regionId } = this.roster;
    const people = [{ person: 'li', until: at(1, 8), by: 'LAYER', layer: '主班' }];
    return { rosterId: id, rosterName: name, lane, regionId, at: new Date().toISOString(), people };
  }

  /** Turn by turn at 08:00: it is the roster's own arithmetic only as far as a picture needs it. */
  #segments({ from, until }: Body): Body[] {
    const all: Body[] = [];
    const turns = [['li'], ['zhao', 'wang']];
    for (let n = -40; n < 60; n++) {
      const [begin, end] = [at(n, 8), at(n + 1, 8)];
      if (end <= String(from) || begin >= String(until)) continue;
      const swapped = n === 2;
      const people = n === 3 ? [] : (turns[Math.abs(n) % 2] ?? []);
      all.push({
        from: begin,
        until: end,
        people: people.map((person) => ({
          person,
          by: swapped ? 'OVERRIDE' : 'LAYER',
          ...(!swapped && { layer: '主班' }),
        })),
      });
    }
    return all;
  }

  #overrides(request: Request, id: string | undefined): Answer {
    const all = this.roster.overrides;
    if (id) {
      this.roster.overrides = all.filter((each) => each.id !== id);
      return { json: this.roster };
    }
    const given = bodyOf<N.OverrideRequest>(request);
    const made: N.Override = { id: `o-${all.length + 1}`, origin: 'HAND', ...given };
    all.push(made);
    return { status: 201, json: made };
  }

  #swap(request: Request, id: string | undefined, deed: string | undefined, post: boolean): Answer {
    if (!post) return { json: { items: this.swaps } };
    if (!id) {
      const { one, other, answerBy = at(1, 8) } = bodyOf<N.SwapRequest>(request);
      const made: N.Swap = {
        id: 'w-new',
        rosterId: 'r-1',
        one: { ...one, agreed: true },
        other: { ...other, agreed: false },
        state: 'PROPOSED',
        since: at(0, 1),
        answerBy,
        proposedBy: 'li',
        version: 1,
      };
      this.swaps.push(made);
      return { status: 201, json: made };
    }
    const found = this.swaps.find((each) => each.id === id);
    if (!found) return undefined;
    found.state = deed === 'agree' ? 'ACCEPTED' : deed === 'refuse' ? 'REFUSED' : 'CANCELLED';
    return { json: found };
  }

  #communication(
    request: Request,
    part: string | undefined,
    deed: string | undefined,
    post: boolean,
  ): Answer {
    if (part === 'plan') return post ? { json: bodyOf(request) } : undefined;
    if (!post) return { json: { items: this.tests } };
    if (deed === 'answers') {
      const [test] = this.tests;
      Object.assign(test?.asked[0] ?? {}, { answeredAt: at(0, 1), over: 'PAGE', secondsToAnswer: 42 });
      return { json: test };
    }
    const { whom = 'ON_CALL' } = bodyOf<N.TestOrder>(request);
    const asked = [
      { person: 'li', channels: [{ addressId: 'a', channel: 'SMS' as const, deliveryId: 'd' }] },
    ];
    const made: N.CommunicationTest = {
      id: 't-1',
      rosterId: 'r-1',
      state: 'OPEN',
      whom,
      startedAt: at(0, 1),
      deadline: at(1, 1),
      asked,
      unreachable: ['wang'],
      version: 1,
    };
    this.tests.unshift(made);
    return { status: 201, json: made };
  }
}
