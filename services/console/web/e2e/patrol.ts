import type { Page, Request, Route } from '@playwright/test';
import { problem } from './registry';

type Body = Record<string, unknown>;
type Said = { status?: number; json?: unknown };
const STEPS: Record<string, string> = {
  assign: 'ASSIGNED',
  accept: 'ACCEPTED',
  'set-out': 'EN_ROUTE',
  arrive: 'ARRIVED',
  clear: 'CLEARED',
  refuse: 'REFUSED',
  recall: 'RECALLED',
};
const HOLDS: Record<string, string> = {
  ASSIGNED: 'ASSIGNED',
  ACCEPTED: 'ASSIGNED',
  EN_ROUTE: 'EN_ROUTE',
  ARRIVED: 'ON_SCENE',
};
const position = { longitude: 114.31, latitude: 30.61, datum: 'CGCS2000' };

/** Patrol, as far as one incident needs it: what one page does another one sees. */
export class Patrol {
  readonly units = [unit('u-1', '巡逻一组'), unit('u-2', '<b>二组</b>')];
  readonly dispatches: Body[] = [];
  /** Each order as it came: path, then its key. */
  readonly sent: string[] = [];
  readonly photos: Body[] = [];
  private count = 0;

  readonly incidentId: string;

  constructor(incidentId: string) {
    this.incidentId = incidentId;
  }

  /** `connected` false: nothing of this page arrives, as without a network. */
  async answer(page: Page, connected: () => boolean = () => true): Promise<void> {
    await page.route(/\/api\/v1\/(units|dispatches|incidents\/[^/?]+(\/notes)?$)/, async (route: Route) => {
      if (!connected()) return route.abort('internetdisconnected');
      const said = this.serve(route.request());
      if (!said) return route.fallback();
      return route.fulfill({ status: said.status ?? 200, json: said.json });
    });
  }

  /** Somebody else sends it meanwhile. */
  send(unitId: string, incidentId = this.incidentId): Body {
    const held = this.units.find((each) => each.id === unitId) as Body;
    const id = `0b9b6c1e-0000-4000-8000-${String(++this.count).padStart(12, '0')}`;
    const at = new Date().toISOString();
    const dispatch = {
      id,
      incidentId,
      unitId,
      callSign: held.callSign,
      agency: held.agency,
      mode: 'ACTUAL',
      attempt: 1,
      assignedAt: at,
      acceptedAt: undefined as string | undefined,
    };
    this.dispatches.push(dispatch);
    this.become(dispatch, 'ASSIGNED');
    return dispatch;
  }

  become(dispatch: Body, state: string, reason?: string): Body {
    Object.assign(dispatch, { state, stateSince: new Date().toISOString(), reason });
    if (state === 'ACCEPTED') dispatch.acceptedAt = new Date().toISOString();
    const held = this.units.find((each) => each.id === dispatch.unitId) as Body;
    const status = HOLDS[state] ?? (state === 'CLEARED' ? 'CLEARING' : 'AVAILABLE');
    Object.assign(held, { status, dispatchId: HOLDS[state] && dispatch.id });
    return dispatch;
  }

  private serve(request: Request): Said | undefined {
    const { pathname, searchParams } = new URL(request.url());
    const [area = '', id = '', step, more] = pathname.replace('/api/v1/', '').split('/');
    if (request.method() === 'POST')
      this.sent.push(
        `${area} ${step ?? id} ${request.headers()['idempotency-key']} ${request.postData() ?? ''}`,
      );
    if (area === 'incidents') return step === 'notes' ? { status: 202, json: {} } : { json: this.incident() };
    if (area === 'units') return this.serveUnits(id, step, request);
    if (step === 'photos') return this.servePhotos(id, more, request);
    if (id === 'recommendations') return { json: this.recommendation() };
    if (request.method() === 'POST') return id ? this.step(id, step ?? '', request) : this.order(request);
    if (id) return { json: this.dispatches.find((each) => each.id === id) };
    const of = (key: string) => searchParams.get(key);
    const items = this.dispatches
      .filter((each) => !of('incidentId') || each.incidentId === of('incidentId'))
      .filter((each) => !of('unitId') || each.unitId === of('unitId'))
      .filter((each) => of('open') !== 'true' || String(each.state) in HOLDS);
    return { json: { items } };
  }

  private serveUnits(id: string, step: string | undefined, request: Request) {
    const found = this.units.find((each) => each.id === id) as Body | undefined;
    if (id === 'positions') return { json: { kept: 1, ignored: [] } };
    if (!found) return { json: { items: this.units } };
    if (request.method() === 'POST') found.status = step === 'off-duty' ? 'OFF_DUTY' : 'AVAILABLE';
    return { json: found };
  }

  private servePhotos(dispatchId: string, photoId: string | undefined, request: Request): Said {
    const taken = this.photos.filter((each) => each.dispatchId === dispatchId);
    if (!photoId) return { json: { items: taken } };
    const bytes = request.postDataBuffer();
    const photo = {
      id: photoId,
      dispatchId,
      bytes: bytes?.length,
      jpeg: bytes?.subarray(0, 3).toString('hex'),
    };
    this.photos.push({ ...photo, keptAt: new Date().toISOString() });
    return { json: photo };
  }

  private order(request: Request) {
    const { unitId } = request.postDataJSON() as { unitId: string };
    const held = this.units.find((each) => each.id === unitId) as Body;
    if (held.dispatchId) return problem(409, `unitId: the unit is on dispatch ${held.dispatchId}`);
    return { status: 201, json: this.send(unitId) };
  }

  private step(id: string, step: string, request: Request) {
    const found = this.dispatches.find((each) => each.id === id) as Body;
    if (!(String(found.state) in HOLDS)) return problem(409, `state: the dispatch is over: ${found.state}`);
    const reason = (request.postDataJSON() as { reason?: string } | null)?.reason;
    return { json: this.become(found, STEPS[step] ?? '', reason) };
  }

  private recommendation() {
    const free = this.units.filter((each) => (each as Body).status === 'AVAILABLE');
    const choice = (each: Body) => ({
      unit: each,
      from: position,
      metres: 1849,
      arrivalSeconds: 241,
      routed: false,
      reasons: ['SOONEST_OF_ITS_KIND', 'POSITION_LIVE'],
    });
    return {
      incidentId: this.incidentId,
      runCardId: 'usual',
      units: free.slice(0, 1).map(choice),
      alternatives: free.slice(1).map(choice),
      shortfalls: [
        {
          requirement: { kinds: ['POLICE'], skills: ['NEGOTIATION'], equipment: [], count: 1 },
          needed: 1,
          found: 0,
          onDispatch: 2,
          offDuty: 3,
          withoutPosition: 0,
          tooFar: 0,
          triedBefore: 0,
        },
      ],
    };
  }

  private incident() {
    return {
      incidentId: this.incidentId,
      school: { schoolId: 's-1', name: '第一小学', position },
      mode: 'ACTUAL',
      state: 'ACKNOWLEDGED',
      severity: 'HIGH',
      kinds: ['PANIC'],
      places: [{ building: '教学楼', room: '301' }],
      openedAt: new Date().toISOString(),
      units: [],
    };
  }
}

const unit = (id: string, callSign: string) => ({
  id,
  callSign,
  kind: 'POLICE',
  agency: '珞珈山派出所',
  headcount: 2,
  status: 'AVAILABLE',
  statusSince: new Date().toISOString(),
  position: { position, measuredAt: new Date().toISOString() },
});
