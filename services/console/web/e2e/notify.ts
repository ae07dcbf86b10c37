import type { Page, Request } from '@playwright/test';
import type * as N from '../src/api/notify';
import { address, at } from './notifySamples';
import { problem } from './registry';
import { type Answer, type Body, bodyOf, RosterDesk } from './rosterDesk';

/** Notify, as far as its pages need it, and what was asked of it. */
export class Notify extends RosterDesk {
  addresses: N.Address[] = [];
  offered: N.ChannelKind[] = ['SMS', 'VOICE', 'EMAIL', 'WEBHOOK', 'WEB_PUSH', 'SSE'];
  orders: Pick<N.Recipient, 'forActual' | 'forOthers' | 'quiet' | 'version'> = {
    forActual: [],
    forOthers: [],
    version: 1,
  };
  policies: N.Policy[] = [];
  deliveries: N.Delivery[] = [];
  letters: N.Delivery[] = [];
  records: N.DeadRecord[] = [];
  subscriptions: N.Subscription[] = [];
  feed: N.FeedSwitch = { rosterId: 'r-1', enabled: true, names: false, version: 1 };
  preview: N.Preview | undefined;
  /** Of the stream, from its beginning. */
  stream = '';
  /** Each order: method, path, whether it had a key and the page's token, and its body. */
  readonly sent: string[] = [];
  readonly #own: Record<string, (request: Request) => Answer> = {};

  /** In the place of what it would say. */
  on(method: string, path: string, say: (request: Request) => Answer): void {
    this.#own[`${method} ${path}`] = say;
  }

  async answer(page: Page): Promise<void> {
    await page.route(
      /\/api\/v1\/(recipients|rosters|policies|deliveries|subscriptions|feeds)(\/|\?|$)/,
      async (route) => {
        const request = route.request();
        const url = new URL(request.url());
        const path = decodeURIComponent(url.pathname.replace('/api/v1/', ''));
        if (path === 'deliveries/stream')
          return route.fulfill({ contentType: 'text/event-stream', body: `: hello\n\n${this.stream}` });
        this.#keep(request, path);
        const own = this.#own[`${request.method()} ${path}`];
        const said = own ? own(request) : this.#serve(request, path, url.searchParams);
        const { status = 200, json } = said ?? problem(404, 'no such thing');
        const contentType = status < 400 ? 'application/json' : 'application/problem+json';
        return route.fulfill({ status, contentType, body: json === undefined ? '' : JSON.stringify(json) });
      },
    );
  }

  #keep(request: Request, path: string): void {
    if (request.method() === 'GET') return;
    const headers = request.headers();
    const marks = [headers['idempotency-key'] && 'key', headers['x-csrf-token'] && 'token'].filter(Boolean);
    this.sent.push([request.method(), path, marks.join('+'), request.postData() ?? ''].join(' ').trim());
  }

  #serve(request: Request, path: string, query: URLSearchParams): Answer {
    const [area, ...rest] = path.split('/');
    const post = request.method() !== 'GET';
    if (area === 'recipients') return this.#recipients(request, rest, post);
    if (area === 'rosters') return this.rosters(request, rest, post, query);
    if (area === 'policies') return this.#policies(request, rest, post);
    if (area === 'deliveries') return this.#deliver(rest, post);
    if (area === 'feeds') return { json: post ? Object.assign(this.feed, bodyOf(request)) : this.feed };
    return this.#subscriptions(request, rest, post);
  }

  #recipients(request: Request, [who, what, id, deed]: string[], post: boolean): Answer {
    if (who === 'push-key') return { json: { publicKey: 'BA'.padEnd(87, 'A') } };
    if (!what) {
      if (post) this.orders = { ...bodyOf<N.Recipient>(request), version: this.orders.version + 1 };
      return { json: this.#recipient() };
    }
    if (!id && !post) return { json: { items: this.addresses, offered: this.offered } };
    if (!id) {
      const { kind, phone, mail, url } = bodyOf<N.AddressRequest>(request);
      const masked = phone ?? mail ?? url ?? '';
      const made = address(`a-${this.addresses.length + 1}`, kind, { masked });
      this.addresses.push(made);
      return { status: 201, json: { ...made, ...(kind === 'WEBHOOK' && { secret: 'whsec_once' }) } };
    }
    const found = this.addresses.find((each) => each.id === id);
    if (deed === 'test') return { status: 202, json: { deliveryId: 'd-test' } };
    if (deed === 'secrets')
      return found && { json: { ...found, secret: 'whsec_other', previousSecretUntil: at(1, 0) } };
    if (request.method() === 'DELETE') {
      this.addresses = this.addresses.filter((each) => each !== found);
      return { status: 204 };
    }
    return found && { json: Object.assign(found, bodyOf(request)) };
  }

  #recipient(): Body {
    const own = this.addresses.map((each) => {
      const { deadSince, failuresInRow } = each.health;
      return { ...each, health: deadSince ? 'DEAD' : failuresInRow ? 'FAILING' : 'WELL' };
    });
    const page = { id: 'page', kind: 'SSE', forExercises: true, soundless: true, health: 'WELL' };
    return {
      person: 'zhao',
      role: 'police-officer',
      addresses: [page, ...own],
      namedForSilent: false,
      ...this.orders,
    };
  }

  #policies(request: Request, [id, deed]: string[], post: boolean): Answer {
    if (id === 'preview') return { json: this.preview };
    if (!id && !post) return { json: { items: this.policies } };
    if (!id) {
      const { regionId, ...rest } = bodyOf<N.PolicyRequest>(request);
      const made: N.Policy = {
        ...rest,
        id: 'p-new',
        regionPath: `/420000/${regionId}/`,
        version: 1,
        retired: false,
        usual: false,
      };
      this.policies.push(made);
      return { status: 201, json: made };
    }
    const found = this.policies.find((each) => each.id === id);
    if (!found) return undefined;
    if (deed === 'retire') found.retired = true;
    else if (post) Object.assign(found, bodyOf(request), { version: Number(found.version) + 1 });
    return { json: found };
  }

  #deliver([id = '', deed]: string[], post: boolean): Answer {
    if (!id) return { json: { items: this.deliveries } };
    if (id === 'dead-letters' && post) {
      const replayed = this.letters.length;
      this.letters = [];
      return { json: { replayed, more: false } };
    }
    if (id === 'dead-letters') return { json: { items: this.letters } };
    if (id === 'dead-records') {
      if (!post) return { json: { items: this.records } };
      this.records = [];
      return { status: 204 };
    }
    const found = [...this.deliveries, ...this.letters].find((each) => each.id === id);
    if (deed === 'replay') this.letters = this.letters.filter((each) => each.id !== id);
    return found && { json: found };
  }

  #subscriptions(request: Request, [id, deed]: string[], post: boolean): Answer {
    if (!id && !post) return { json: { items: this.subscriptions } };
    const urls = { ical: '/api/v1/feeds/ical/s3cret.ics', changes: '/api/v1/feeds/changes/s3cret' };
    if (!id) {
      const made: N.Subscription = {
        id: `s-${this.subscriptions.length + 1}`,
        owner: 'li',
        role: 'police-dispatcher',
        regionId: '420106',
        createdAt: at(0, 1),
        lapsesAt: at(90, 1),
        version: 1,
        ...bodyOf<Pick<N.Subscription, 'kind' | 'name' | 'rosterId' | 'filter'>>(request),
      };
      this.subscriptions.push(made);
      return { status: 201, json: { ...made, urls } };
    }
    const found = this.subscriptions.find((each) => each.id === id);
    if (!found) return undefined;
    if (deed) return { json: { ...found, urls: { ical: '/api/v1/feeds/ical/0ther.ics' } } };
    found.revokedAt = at(0, 1);
    return { status: 204 };
  }
}
