import type { Page, Request, Route } from '@playwright/test';
import { push } from './door';
import { problem } from './registry';
import { driftOf } from './responseDrift';
import { DUTIES, PAIRINGS, STEPS, words } from './responsePlan';
import { Statements } from './statements';

const STREAM = '/api/v1/responses/stream';

type Body = Record<string, unknown>;
export type Said = { status?: number; json?: unknown; text?: string; type?: string };

const MINUTE = 60_000;
const now = () => new Date().toISOString();
/** Responses, as far as one of them needs it: what one person does another one sees. */
export class Responses {
  readonly response: Body;
  readonly steps: Body[];
  readonly facts: Body[] = [];
  readonly overrides: Body[] = [];
  readonly reports: Body[] = [];
  readonly corrections: Body[] = [];
  readonly releases: Body[] = [];
  readonly record: Body[] = [];
  readonly ground: Body = { state: 'FORMING', since: now(), spots: [], roads: [], dispatchIds: [] };
  /** Of the look back. */
  readonly findings: Body[] = [];
  readonly statements = new Statements(this);
  readonly tracks: Body[] = ['LAWFUL_HANDLING', 'PUBLIC_INFORMATION', 'PUBLIC_ORDER'].map((track) => ({
    track,
    state: 'RUNNING',
  }));
  /** Each order as it came: path, key, body. */
  readonly sent: string[] = [];
  private readonly openedAt: number;
  private count = 0;

  constructor(id: string, { mode = 'ACTUAL', minutesAgo = 25 } = {}) {
    this.openedAt = Date.now() - minutesAgo * MINUTE;
    const opened = new Date(this.openedAt).toISOString();
    this.steps = STEPS.map(({ minutes, ...each }) => ({
      ...each,
      state: 'READY',
      stateSince: opened,
      dueAt: this.after(minutes),
      overdue: minutes < minutesAgo,
      waitsFor: [],
    }));
    this.response = {
      id,
      incidentId: `i-${id}`,
      schoolId: 's-1',
      schoolName: '第一小学',
      regionPath: '/420000/420100/',
      mode,
      severity: 'CRITICAL',
      kinds: ['INTRUSION'],
      state: 'OPEN',
      incidentOpen: true,
      stateSince: opened,
      openedAt: opened,
      plan: { id: 'violence', version: 0, title: words('校园涉暴警情“三同步”预案', 'Violence at a school') },
      posts: DUTIES.map((duty) => ({ duty, deputies: [], ...(duty === 'COMMANDER' && { holder: 'wei' }) })),
      version: 1,
    };
  }

  async answer(page: Page, username: string): Promise<void> {
    await page.route(/\/api\/v1\/(responses|statements|publications)(\/|\?|$)/, async (route: Route) => {
      const request = route.request();
      // The stream comes from the owner behind the door.
      if (request.url().endsWith('/stream')) return route.fallback();
      const said = this.serve(request, username);
      if (request.method() !== 'GET') await push(STREAM, 'response', { id: this.response.id });
      if (said.text !== undefined)
        return route.fulfill({ status: 200, contentType: said.type ?? 'text/plain', body: said.text });
      return route.fulfill({ status: said.status ?? 200, json: said.json });
    });
  }

  readonly after = (minutes: number): string => new Date(this.openedAt + minutes * MINUTE).toISOString();
  readonly id = (): string => `0b9b6c1e-0000-4000-8000-${String(++this.count).padStart(12, '0')}`;
  readonly stateOf = (key: string): unknown => this.steps.find((each) => each.key === key)?.state;

  /** Somebody was told that a step is late. */
  alarm(step: string, level: string): void {
    const about = { subject: `step/${step}`, level, to: level, track: 'PUBLIC_ORDER' };
    const at = this.steps.find(({ key }) => key === step)?.dueAt;
    const sequence = this.record.length + 1;
    this.record.push({ sequence, at, actor: 'response', role: 'service', what: 'AlarmRaised', about });
  }

  private serve(request: Request, name: string): Said {
    const { pathname, searchParams } = new URL(request.url());
    const [area = '', id = '', part = '', which = '', deed = ''] = pathname
      .replace('/api/v1/', '')
      .split('/');
    const body = (request.postDataJSON() ?? {}) as Body;
    if (request.method() !== 'GET')
      this.sent.push(
        `${[area, part, which, deed].filter(Boolean).join(' ')} ${request.headers()['idempotency-key']} ${name} ${request.postData()}`,
      );
    if (id === 'plans') return { json: { id: 'violence', version: 0, pairings: PAIRINGS } };
    if (area === 'publications') return this.statements.published(id, part);
    if (area === 'statements') return this.statements.serve(request.method(), id, part, body, name);
    if (!id && request.method() === 'POST') return { status: 201, json: this.view() };
    if (!id) {
      const wanted = searchParams.get('incidentId');
      return { json: { items: !wanted || wanted === this.response.incidentId ? [this.view()] : [] } };
    }
    if (id !== this.response.id) return problem(404, 'no such response');
    if (request.method() === 'GET') return { json: this.look(part) };
    return this.command(part, which, deed, body, name);
  }

  private look(part: string): unknown {
    switch (part) {
      case 'drift':
        return driftOf(this);
      case 'record':
        return { items: this.record };
      case 'ground':
        return this.ground;
      case 'review':
        return { drift: driftOf(this), findings: this.findings };
      default:
        return this.view();
    }
  }

  private command(part: string, which: string, deed: string, body: Body, by: string): Said {
    const at = new Date().toISOString();
    switch (part) {
      case 'steps': {
        const found = this.steps.find((each) => each.key === which) as Body;
        const states: Record<string, string> = { start: 'STARTED', complete: 'DONE', excuse: 'EXCUSED' };
        Object.assign(found, { state: states[deed] ?? 'READY', stateSince: at, by, ...body });
        break;
      }
      case 'facts':
        if (!which)
          this.facts.push({ id: this.id(), version: 1, text: body.text, state: 'RECORDED', since: at });
        else this.changeFact(this.facts.find((each) => each.id === which) as Body, deed, body, by);
        break;
      case 'overrides':
        if (!which) this.overrides.push({ id: this.id(), ...body, askedBy: by, askedAt: at, state: 'ASKED' });
        else
          Object.assign(this.overrides.find((each) => each.id === which) as Body, {
            state: deed === 'approve' ? 'APPROVED' : 'REFUSED',
            answeredBy: by,
            answeredAt: at,
          });
        break;
      case 'reports':
        if (!which) this.reports.push({ id: this.id(), toPath: '/420000/', text: body.text, by, at });
        else
          Object.assign(this.reports.find((each) => each.id === which) as Body, {
            receivedBy: by,
            receivedAt: at,
          });
        break;
      case 'ground':
        return this.onGround(which, deed, body);
      case 'posts': {
        const posts = this.response.posts as Body[];
        this.response.posts = posts.map((post) => (post.duty === which ? { duty: which, ...body } : post));
        break;
      }
      case 'tracks': {
        const open = this.steps.filter((each) => each.track === which && each.state === 'READY');
        if (deed === 'close' && open.length > 0) return problem(409, 'state: not done yet', 'state');
        const states: Record<string, string> = { close: 'CLOSED', excuse: 'EXCUSED' };
        Object.assign(this.tracks.find((each) => each.track === which) as Body, {
          state: states[deed] ?? 'RUNNING',
        });
        break;
      }
      case 'stand-down':
        this.response.state = 'STANDING_DOWN';
        break;
      case 'close':
        if (this.tracks.some(({ state }) => state === 'RUNNING'))
          return problem(409, 'tracks: neither closed nor excused', 'tracks');
        this.response.state = 'CLOSED';
        break;
      default:
        return problem(404, `no ${part}`);
    }
    return { json: this.view() };
  }

  private onGround(which: string, id: string, body: Body): Said {
    if (which === 'cordon') Object.assign(this.ground, { state: 'CORDONED', cordon: body.area });
    else if (which === 'spots' || which === 'roads') (this.ground[which] as Body[]).push({ id, ...body });
    else if (which === 'dispatches') (this.ground.dispatchIds as string[]).push(id);
    else if (this.ground.reunification) {
      const counts = body as Record<string, number>;
      const waiting = (counts.arrived ?? 0) - (counts.handedOver ?? 0);
      Object.assign(this.ground.reunification, { counts, waiting });
    } else {
      const counts = { expected: body.expected, arrived: 0, handedOver: 0 };
      this.ground.reunification = { name: body.name, position: body.position, counts, waiting: 0 };
    }
    return { json: this.ground };
  }

  private changeFact(fact: Body, deed: string, body: Body, by: string): void {
    if (deed === 'confirm') Object.assign(fact, { state: 'CONFIRMED', confirmedBy: by });
    else {
      const version = Number(fact.version) + 1;
      const state = deed === 'retract' ? 'RETRACTED' : 'RECORDED';
      Object.assign(fact, { version, state, text: body.text ?? fact.text, confirmedBy: undefined });
      for (const { id, live } of this.statements.all)
        if (live)
          this.corrections.push({ factId: fact.id, statementId: id, since: new Date().toISOString() });
    }
  }

  private view(): Body {
    const { facts, overrides, reports, corrections, releases } = this;
    const tracks = this.tracks.map((each) => ({
      ...each,
      steps: this.steps.filter(({ track }) => track === each.track),
    }));
    return { ...this.response, facts, overrides, reports, corrections, releases, tracks };
  }
}
