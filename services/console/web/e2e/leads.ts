import type { Page, Request } from '@playwright/test';
import type * as L from '../src/api/lead';
import { PNG, problem } from './registry';

type Answer = { status?: number; json?: unknown; png?: boolean } | undefined;
type Body = Record<string, unknown>;

export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export const summary = (id: string, more: Partial<L.Summary> = {}): L.Summary => ({
  id,
  schoolId: 's-1',
  category: 'BULLYING',
  severity: 'MEDIUM',
  state: 'RECEIVED',
  holder: 'EDUCATION',
  receivedAt: ago(90),
  next: ago(-150),
  overdue: false,
  ...more,
});

export const whole = (lead: L.Summary, more: Partial<L.Lead> = {}): L.Lead => ({
  lead,
  seenAt: ago(120),
  words: '放学后被三人围堵 <b>',
  place: '后门小巷',
  people: [
    { part: 'HARMED', name: '李小同', contact: '' },
    { part: 'ACCUSED', name: '王大力', contact: '138 0000 0000' },
  ],
  notes: [],
  attachments: [],
  points: { category: 2, signs: { REPEATED: 1 }, byRule: 'MEDIUM', overruled: false },
  joined: [],
  steps: [
    { key: 'STOP_IT', duty: 'SCHOOL', must: true, state: 'OPEN' },
    { key: 'FIND_THE_FACTS', duty: 'EDUCATION', must: false, state: 'OPEN' },
  ],
  visits: [],
  waits: [
    { what: 'STEP STOP_IT', dueAt: ago(30), raised: 1 },
    { what: 'PROGRESS', dueAt: ago(-150), raised: 0 },
    { what: 'STEP FIND_THE_FACTS', dueAt: ago(-14_000), raised: 0 },
  ],
  returns: 0,
  version: 1,
  ...more,
});

/** Lead, as far as its pages need it, and what was asked of it. */
export class Leads {
  readonly all = new Map<string, L.Lead>();
  readonly likely: L.Likely[] = [];
  /** Each order: method, path, whether it had a key and the page's token, and its body. */
  readonly sent: string[] = [];
  /** Each look at a picture. */
  readonly looks: string[] = [];
  /** Each reading of all of one lead, which the real one writes down. */
  readonly read: string[] = [];

  add(lead: L.Lead): L.Lead {
    this.all.set(lead.lead.id, lead);
    return lead;
  }

  async answer(page: Page): Promise<void> {
    await page.route(/\/api\/v1\/leads(\/|\?|$)/, async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      const [id = '', ...deed] = url.pathname.replace(/^\/api\/v1\/leads\/?/, '').split('/');
      this.#keep(request, url.pathname);
      const said = this.#serve(request, id, deed, url.searchParams);
      const { status = 200, json, png } = said ?? problem(404, 'no such lead');
      if (png) return route.fulfill({ status, contentType: 'image/png', body: PNG });
      const contentType = status < 400 ? 'application/json' : 'application/problem+json';
      await route.fulfill({ status, contentType, body: JSON.stringify(json) });
    });
    await page.route('**/api/v1/schools/*', (route) =>
      route.fulfill({ json: { id: 's-1', name: '桃园小学' } }),
    );
    await page.route('**/api/v1/schools?*', (route) =>
      route.fulfill({ json: { items: [{ id: 's-1', name: '桃园小学' }] } }),
    );
  }

  #keep(request: Request, path: string): void {
    if (request.method() === 'GET') return;
    const headers = request.headers();
    const marks = [headers['idempotency-key'] && 'key', headers['x-csrf-token'] && 'token'].filter(Boolean);
    const at = path.replace('/api/v1/', '');
    const picture = request.headers()['content-type']?.startsWith('image/');
    const body = picture ? `${request.postDataBuffer()?.length} bytes` : (request.postData() ?? '');
    this.sent.push([request.method(), at, marks.join('+'), body].join(' ').trim());
  }

  #serve(request: Request, id: string, deed: string[], query: URLSearchParams): Answer {
    if (id === 'search') return this.#search(request, query);
    if (!id)
      return request.method() === 'POST' ? this.#take(request) : { json: { items: this.#list(query) } };
    const found = this.all.get(id);
    if (!found) return undefined;
    if (deed.length === 0) {
      this.read.push(id);
      return { json: found };
    }
    if (deed[0] === 'duplicates') return { json: this.likely };
    if (deed[0] === 'attachments') return this.#picture(request, found, deed[1]);
    return this.#do(found, deed, (request.postDataJSON() ?? {}) as Body);
  }

  #picture(request: Request, found: L.Lead, id: string | undefined): Answer {
    if (id) {
      this.looks.push(id);
      return { png: true };
    }
    const bytes = request.postDataBuffer()?.length ?? 0;
    const all = found.attachments ?? [];
    const number = all.length + 1;
    const made = { id: `a-${number}`, number, fileName: `${number}.png`, mediaType: 'image/png', bytes };
    all.push({ ...made, as: 'EDUCATION', at: ago(0) });
    found.attachments = all;
    return { status: 201, json: all.at(-1) };
  }

  /** By the one word that this vocabulary has. */
  #search(request: Request, query: URLSearchParams): Answer {
    const { words } = request.postDataJSON() as { words: string };
    const known = words.includes('欺凌') ? ['欺凌'] : [];
    const unknown = words.split(/\s+/).filter((each) => each !== '欺凌');
    return { json: { items: known.length > 0 ? this.#list(query) : [], known, unknown } };
  }

  #list(query: URLSearchParams): L.Summary[] {
    const wanted = (field: keyof L.Summary) => (each: L.Summary) =>
      !query.get(field) || each[field] === query.get(field);
    const found = [...this.all.values()]
      .map(({ lead }) => lead)
      .filter((each) => query.get('order') !== 'DUE' || each.state !== 'CLOSED')
      .filter((each) => query.get('overdue') !== 'true' || each.overdue)
      .filter(wanted('severity'))
      .filter(wanted('state'))
      .filter(wanted('category'))
      .filter(wanted('holder'))
      .filter(wanted('schoolId'));
    return query.get('order') === 'DUE'
      ? found.sort((a, b) => (a.next ?? '').localeCompare(b.next ?? ''))
      : found;
  }

  #take(request: Request): Answer {
    const { schoolId, category, seenAt } = request.postDataJSON() as L.NewLead;
    if (Date.parse(seenAt) < Date.parse('2020-01-01')) return problem(400, 'seenAt: too long ago', 'seenAt');
    const lead = this.add(whole(summary('l-new', { schoolId, category, receivedAt: ago(0) })));
    return { status: 201, json: standingOf(lead) };
  }

  #do(found: L.Lead, [deed, key, how]: string[], body: Body): Answer {
    const { lead } = found;
    if (deed === 'triage') Object.assign(lead, { state: 'TRIAGED', category: body.category });
    if (deed === 'severity') {
      lead.severity = body.severity as L.Severity;
      found.points.overruled = true;
    }
    if (deed === 'verification') lead.state = body.founded ? 'VERIFIED' : 'CLOSED';
    if (deed === 'begin') lead.state = 'HANDLING';
    if (deed === 'hand-over') found.offeredTo = body.to as L.Agency;
    if (deed === 'receipt') this.all.delete(lead.id);
    if (deed === 'notes') this.#note(found, String(body.words));
    if (deed === 'steps') {
      const step = found.steps.find((each) => each.key === key);
      if (!step) return problem(400, 'key: none of its steps', 'key');
      step.state = how === 'done' ? 'DONE' : 'EXCUSED';
      found.waits = found.waits.filter(({ what }) => what !== `STEP ${key}`);
    }
    if (deed === 'mediation') return this.#mediate(found, key, body);
    if (deed === 'settlement') {
      const open = found.steps.find((each) => each.state === 'OPEN');
      if (open) return problem(409, `step: not done yet: ${open.key}`, 'step');
      lead.state = 'SETTLED';
      found.visits = (body.visits as string[]).map((dueAt, at) => ({ number: at + 1, dueAt }));
    }
    if (deed === 'visits') {
      const visit = found.visits.find((each) => String(each.number) === key);
      if (visit) visit.found = body.found as 'HOLDS';
      if (body.found === 'RETURNED') Object.assign(found, { returns: found.returns + 1 });
      if (body.found === 'RETURNED') lead.state = 'HANDLING';
    }
    if (deed === 'merge') Object.assign(found, { ending: 'MERGED', mergedInto: body.headId });
    if (deed === 'merge') lead.state = 'CLOSED';
    return { json: standingOf(found) };
  }

  #mediate(found: L.Lead, key: string | undefined, body: Body): Answer {
    if (!key) {
      const inCharge = (body.inCharge as L.InCharge[]).map(({ post, who }) => `${post}:${who}`);
      found.mediation = { inCharge, state: 'PREPARED', round: 1 };
    }
    if (!found.mediation) return problem(409, 'mediation: it is not mediated', 'mediation');
    if (key === 'talks') found.mediation.state = 'TALKING';
    if (key === 'agreement') Object.assign(found.mediation, { state: 'AGREED', terms: body.terms });
    return { json: standingOf(found) };
  }

  #note(found: L.Lead, words: string): void {
    found.notes.push({ at: ago(0), who: 'jiao', as: 'EDUCATION', words });
  }
}

const standingOf = ({ lead, version }: L.Lead): L.Standing => ({
  id: lead.id,
  state: lead.state,
  holder: lead.holder,
  next: ago(-30),
  version,
});
