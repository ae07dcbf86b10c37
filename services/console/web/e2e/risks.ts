import type { Page, Request } from '@playwright/test';
import type * as R from '../src/api/risk';
import { ago } from './leads';
import { problem } from './registry';

type Answer = { status?: number; json?: unknown } | undefined;

const RULES: R.Rules = {
  rules: [
    { kind: 'LEAD', low: 3, most: 60 },
    { kind: 'DEVICE_GAP', low: 2, most: 20 },
  ],
  timesBySeverity: { LOW: 1, MEDIUM: 2, HIGH: 4, CRITICAL: 8 },
  timesLate: 2,
  incidentsRememberedFor: 'P90D',
  yellow: 10,
  orange: 25,
  red: 50,
  leastTold: 3,
};

export const head = (id: string, more: Partial<R.ListHead> = {}): R.ListHead => ({
  id,
  regionId: '420106',
  regionName: '武昌区 <b>',
  at: ago(20),
  state: 'COUNTED',
  level: 'ORANGE',
  average: 17.25,
  schools: { RED: 1, ORANGE: 1, BLUE: 40 },
  version: 1,
  ...more,
});

const row = (id: string, more: Partial<R.Row> = {}): R.Row => ({
  id,
  severity: 'HIGH',
  since: ago(3_000),
  late: false,
  protected: false,
  points: 12,
  ...more,
});

const SCHOOLS: R.SchoolRisk[] = [
  {
    schoolId: 's-1',
    schoolName: '桃园小学',
    level: 'RED',
    points: 62,
    of: [
      { kind: 'LEAD', points: 24, count: 3, rows: [row('l-1', { late: true, protected: true })] },
      { kind: 'INCIDENT', points: 12, count: 1, rows: [row('i-1')] },
      { kind: 'DEVICE_GAP', points: 8, count: 1, rows: [row('gap/s-1', { severity: 'MEDIUM' })] },
    ],
  },
  {
    schoolId: 's-2',
    schoolName: '第二中学',
    level: 'ORANGE',
    of: [{ kind: 'LEAD', rows: [] }],
  },
];

/** Risk lists, circulars and reviews, as far as the pages need them, and what was asked. */
export class Risks {
  list = head('r-2');
  circulars: R.Circular[] = [];
  reviews: R.Review[] = [];
  /** Each order: method, path, whether it had a key and the page's token, and its body. */
  readonly sent: string[] = [];

  async answer(page: Page): Promise<void> {
    await page.route(/\/api\/v1\/(risks|circulars|reviews)(\/|\?|$)/, async (route) => {
      const request = route.request();
      const { pathname, searchParams } = new URL(request.url());
      const path = pathname.replace('/api/v1/', '');
      this.#keep(request, path);
      const { status = 200, json } =
        this.#serve(request, path.split('/'), searchParams) ?? problem(404, 'no such thing');
      const contentType = status < 400 ? 'application/json' : 'application/problem+json';
      await route.fulfill({ status, contentType, body: JSON.stringify(json) });
    });
    await page.route('**/api/v1/schools/points', (route) => route.fulfill({ json: POINTS }));
    await page.route('**/api/v1/map', (route) => route.fulfill({ json: { tiles: false, outline: false } }));
    await page.route('**/api/v1/regions/*', (route) =>
      route.fulfill({ json: { id: '420106', name: '武昌区' } }),
    );
  }

  #keep(request: Request, path: string): void {
    if (request.method() === 'GET') return;
    const headers = request.headers();
    const marks = [headers['idempotency-key'] && 'key', headers['x-csrf-token'] && 'token'].filter(Boolean);
    this.sent.push([request.method(), path, marks.join('+'), request.postData() ?? ''].join(' ').trim());
  }

  #serve(request: Request, [area, ...rest]: string[], query: URLSearchParams): Answer {
    const post = request.method() !== 'GET';
    const body = post ? (request.postDataJSON() ?? {}) : {};
    if (area === 'risks') return this.#risks(rest, query);
    return area === 'circulars'
      ? this.#circular(rest, post, body, query)
      : this.#review(rest, post, body, query);
  }

  #risks([regionId, what, part]: string[], query: URLSearchParams): Answer {
    if (!regionId) return { json: { items: [this.list] } };
    if (regionId === 'rules') return { json: RULES };
    if (regionId !== this.list.regionId) return undefined;
    const list =
      query.get('listId') === 'r-1' ? head('r-1', { state: 'SUPERSEDED', level: 'YELLOW' }) : this.list;
    if (!what) return { json: { list, items: SCHOOLS } };
    if (what === 'schools') {
      const school = SCHOOLS.find(({ schoolId }) => schoolId === part);
      const all = school?.of.map((each) =>
        each.kind === 'LEAD' ? { ...each, rows: [...each.rows, row('l-2'), row('l-3')] } : each,
      );
      return { json: { ...school, of: all } };
    }
    if (what === 'lists') return { json: { items: [this.list, head('r-1', { state: 'SUPERSEDED' })] } };
    if (what === 'levels')
      return { json: { items: SCHOOLS.map(({ schoolId, level }) => ({ schoolId, level })) } };
    if (what === 'changes')
      return { json: { from: head('r-1', { at: ago(9_000) }), to: this.list, items: CHANGES } };
    if (what === 'countings') this.list = head('r-3', { at: ago(0) });
    if (what === 'signatures')
      Object.assign(this.list, { state: 'SIGNED', signedBy: 'li', signedAs: 'POLICE', signedAt: ago(0) });
    if (what === 'publications') this.list.state = 'PUBLISHED';
    return { json: this.list };
  }

  #circular(
    [id, what]: string[],
    post: boolean,
    body: { listId: string; to: R.Addressee[]; within: string },
    query: URLSearchParams,
  ): Answer {
    if (!id && post) {
      const wrong = body.to.findIndex(({ regionId }) => !regionId.startsWith('42'));
      if (wrong >= 0)
        return problem(400, `to[${wrong}].regionId: outside of the list`, `to[${wrong}].regionId`);
      this.circulars.push(circular('c-new', { addressees: body.to.map(addressee) }));
      return { status: 201, json: this.circulars.at(-1) };
    }
    if (!id) {
      const state = query.get('state');
      return { json: { items: this.circulars.filter((each) => !state || each.state === state) } };
    }
    const found = this.circulars.find((each) => each.id === id);
    if (!found) return undefined;
    if (what === 'list') return { json: { list: this.list, items: SCHOOLS.slice(1) } };
    if (what === 'acknowledgements') {
      Object.assign(found.addressees[0] ?? {}, { acknowledgedAt: ago(0), acknowledgedBy: 'zhao' });
      found.mine = false;
    }
    if (what === 'withdrawal') found.state = 'WITHDRAWN';
    return { json: found };
  }

  #review(
    [id, what]: string[],
    post: boolean,
    body: Partial<R.Review> & { finding?: R.Finding },
    query: URLSearchParams,
  ): Answer {
    if (!id && post) {
      if (this.reviews.some(({ caseNumber }) => caseNumber === body.caseNumber))
        return problem(409, 'caseNumber: there is one that has not ended', 'caseNumber');
      this.reviews.push(review('v-new', body));
      return { status: 201, json: this.reviews.at(-1) };
    }
    if (id === 'deletions') return { json: { items: [DELETION] } };
    if (!id) {
      const mine = query.get('owner') === 'me';
      return { json: { items: this.reviews.filter(({ owner }) => !mine || owner === 'zhao') } };
    }
    const found = this.reviews.find((each) => each.id === id);
    if (!found) return undefined;
    if (what === 'rounds' && body.finding) {
      found.rounds.push({ at: ago(0), who: 'zhao', level: found.level, finding: body.finding });
      Object.assign(found, { state: 'DUE', dueAt: ago(-7 * 1_440) });
    } else Object.assign(found, body);
    return { json: found };
  }
}

const POINTS = {
  type: 'FeatureCollection',
  features: [
    ['s-1', '桃园小学', 114.31, 30.55],
    ['s-2', '第二中学', 114.33, 30.57],
    ['s-9', '不在清单的学校', 114.35, 30.5],
  ].map(([id, name, longitude, latitude]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { id, name, regionPath: '/420000/420100/420106/' },
  })),
  more: false,
};

const CHANGES: R.Change[] = [
  {
    schoolId: 's-1',
    schoolName: '桃园小学',
    before: 'YELLOW',
    after: 'RED',
    points: 31,
    byKind: [{ kind: 'LEAD', points: 24 }, { kind: 'INCIDENT' }],
  },
  { schoolId: 's-2', schoolName: '第二中学', after: 'ORANGE', byKind: [] },
];

const addressee = (each: R.Addressee) => ({ ...each, regionName: '武昌区' });

export const circular = (id: string, more: Partial<R.Circular> = {}): R.Circular => ({
  id,
  regionId: '420106',
  regionName: '武昌区 <b>',
  listId: 'r-2',
  since: ago(6_000),
  within: 'P3D',
  state: 'OPEN',
  chaseAt: ago(-60),
  chased: 1,
  addressees: [
    addressee({ agency: 'POLICE', regionId: '420106' }),
    {
      ...addressee({ agency: 'EDUCATION', regionId: '420106' }),
      acknowledgedAt: ago(60),
      acknowledgedBy: 'jiao',
    },
  ],
  mine: false,
  version: 1,
  ...more,
});

export const review = (id: string, more: Partial<R.Review> = {}): R.Review => ({
  id,
  caseNumber: 'A4201060000002026090001',
  regionId: '420106',
  owner: 'zhao',
  level: 'HIGH',
  state: 'DUE',
  since: ago(9_000),
  dueAt: ago(-600),
  rounds: [],
  version: 1,
  ...more,
});

const DELETION: R.ReviewDeletion = {
  reviewId: 'v-old',
  regionId: '420106',
  level: 'LOW',
  endedAt: '2025-01-01T00:00:00Z',
  deletedAt: '2025-07-01T00:00:00Z',
};
