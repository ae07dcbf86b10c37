import { notifyApi, okAs, type PageOf } from '../api/client';
import type * as N from '../api/notify';

// What the pages ask notify. Only what makes something needs a key: the rest, given twice, is done once.

type Of<T> = { items: T[] };
type Key = { 'Idempotency-Key': string };
const of = (id: string) => ({ path: { id } });
const under = (key: string): Key => ({ 'Idempotency-Key': key });
/** A field of a filter that nothing is in asks for nothing. */
const given = <T extends object>(query: T): T =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as T;

// My channels.

const ADDRESSES = '/api/v1/recipients/{person}/addresses';
const ADDRESS = '/api/v1/recipients/{person}/addresses/{address}';
const me = { person: 'me' };
const mine = (address: string) => ({ path: { ...me, address } });
export const myRecipient = (signal: AbortSignal) =>
  okAs<N.Recipient>(notifyApi.GET('/api/v1/recipients/me', { signal }));
export const orderMyChannels = (body: N.Wishes) =>
  okAs<N.Recipient>(notifyApi.PUT('/api/v1/recipients/me', { body }));
export const myAddresses = (signal: AbortSignal) =>
  okAs<N.Addresses>(notifyApi.GET(ADDRESSES, { params: { path: me }, signal }));
export const addAddress = (body: N.AddressRequest, key: string) =>
  okAs<N.Address>(notifyApi.POST(ADDRESSES, { params: { path: me, header: under(key) }, body }));
export const setAddress = (id: string, body: N.AddressUse) =>
  okAs<N.Address>(notifyApi.PUT(ADDRESS, { params: mine(id), body }));
export const removeAddress = (id: string) => okAs<void>(notifyApi.DELETE(ADDRESS, { params: mine(id) }));
export const testAddress = (id: string) =>
  okAs<{ deliveryId: string }>(notifyApi.POST(`${ADDRESS}/test`, { params: mine(id) }));
export const rotateSecret = (id: string) =>
  okAs<N.Address>(notifyApi.POST(`${ADDRESS}/secrets/rotate`, { params: mine(id) }));
export const pushKey = () => okAs<{ publicKey: string }>(notifyApi.GET('/api/v1/recipients/push-key'));

// Rosters.

const ROSTER = '/api/v1/rosters/{id}';
export const listRosters = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<N.RosterSummary>>(
    notifyApi.GET('/api/v1/rosters', { params: { query: given({ cursor, limit: 200 }) }, signal }),
  );
export const listOnCall = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<N.OnCall>>(
    notifyApi.GET('/api/v1/rosters/on-call', { params: { query: given({ cursor, limit: 200 }) }, signal }),
  );
export const findRoster = (id: string, signal: AbortSignal) =>
  okAs<N.Roster>(notifyApi.GET(ROSTER, { params: of(id), signal }));
export const segmentsOf = (id: string, from: string, until: string, signal: AbortSignal) =>
  okAs<Of<N.Segment>>(
    notifyApi.GET(`${ROSTER}/segments`, { params: { ...of(id), query: { from, until } }, signal }),
  );
export const findingsOf = (id: string, from: string, until: string, signal: AbortSignal) =>
  okAs<Of<N.Finding>>(
    notifyApi.GET(`${ROSTER}/findings`, { params: { ...of(id), query: { from, until } }, signal }),
  );
export const makeRoster = (body: N.RosterRequest, key: string) =>
  okAs<N.Roster>(notifyApi.POST('/api/v1/rosters', { params: { header: under(key) }, body }));
export const nameRoster = (id: string, body: N.RosterChange) =>
  okAs<N.Roster>(notifyApi.PUT(ROSTER, { params: of(id), body }));
export const planRoster = (id: string, body: N.ReplanRequest) =>
  okAs<N.Roster>(notifyApi.PUT(`${ROSTER}/plan`, { params: of(id), body }));
export const previewPlan = (plan: N.Plan, from: string, until: string, signal: AbortSignal) =>
  okAs<N.PlanPreview>(notifyApi.POST('/api/v1/rosters/preview', { body: { plan, from, until }, signal }));
export const addOverride = (id: string, body: N.OverrideRequest, key: string) =>
  okAs<unknown>(notifyApi.POST(`${ROSTER}/overrides`, { params: { ...of(id), header: under(key) }, body }));
export const endOverride = (id: string, override: string) =>
  okAs<unknown>(notifyApi.DELETE(`${ROSTER}/overrides/{override}`, { params: { path: { id, override } } }));
export const proposeSwap = (id: string, body: N.SwapRequest, key: string) =>
  okAs<N.Swap>(notifyApi.POST(`${ROSTER}/swaps`, { params: { ...of(id), header: under(key) }, body }));
export const swapsOf = (id: string, signal: AbortSignal) =>
  okAs<PageOf<N.Swap>>(
    notifyApi.GET(`${ROSTER}/swaps`, { params: { ...of(id), query: { limit: 50 } }, signal }),
  );
export const mySwaps = (signal: AbortSignal) =>
  okAs<PageOf<N.Swap>>(notifyApi.GET('/api/v1/rosters/swaps', { params: { query: { limit: 100 } }, signal }));
const ANSWERS = {
  agree: `${ROSTER}/swaps/{swap}/agree`,
  refuse: `${ROSTER}/swaps/{swap}/refuse`,
  cancel: `${ROSTER}/swaps/{swap}/cancel`,
} as const;
export const answerSwap = ({ rosterId, id }: N.Swap, answer: keyof typeof ANSWERS) =>
  okAs<N.Swap>(notifyApi.POST(ANSWERS[answer], { params: { path: { id: rosterId, swap: id } } }));
export const myDuties = (from: string, until: string, signal: AbortSignal) =>
  okAs<Of<N.Duty>>(
    notifyApi.GET('/api/v1/rosters/duties', { params: { query: { ...me, from, until } }, signal }),
  );
export const listCalendars = (signal: AbortSignal) =>
  okAs<PageOf<N.Calendar>>(notifyApi.GET('/api/v1/rosters/calendars', { signal }));

const TESTS = `${ROSTER}/communication-tests` as const;
export const testsOf = (id: string, signal: AbortSignal) =>
  okAs<PageOf<N.CommunicationTest>>(
    notifyApi.GET(TESTS, { params: { ...of(id), query: { limit: 20 } }, signal }),
  );
export const startTest = (id: string, body: N.TestOrder, key: string) =>
  okAs<N.CommunicationTest>(notifyApi.POST(TESTS, { params: { ...of(id), header: under(key) }, body }));
export const answerTest = (id: string, test: string) =>
  okAs<N.CommunicationTest>(notifyApi.POST(`${TESTS}/{test}/answers`, { params: { path: { id, test } } }));
export const testPlanOf = (id: string, signal: AbortSignal) =>
  okAs<N.TestPlan>(notifyApi.GET(`${TESTS}/plan`, { params: of(id), signal }));
export const planTests = (id: string, body: N.TestPlanRequest) =>
  okAs<N.TestPlan>(notifyApi.PUT(`${TESTS}/plan`, { params: of(id), body }));
export const endTests = (id: string) => okAs<void>(notifyApi.DELETE(`${TESTS}/plan`, { params: of(id) }));

// Policies.

const POLICY = '/api/v1/policies/{id}';
const PREVIEW = '/api/v1/policies/preview';
export const listPolicies = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<N.Policy>>(
    notifyApi.GET('/api/v1/policies', { params: { query: given({ cursor, limit: 100 }) }, signal }),
  );
export const findPolicy = (id: string, signal: AbortSignal) =>
  okAs<N.Policy>(notifyApi.GET(POLICY, { params: of(id), signal }));
export const makePolicy = (body: N.PolicyRequest, key: string) =>
  okAs<N.Policy>(notifyApi.POST('/api/v1/policies', { params: { header: under(key) }, body }));
export const changePolicy = (id: string, body: N.PolicyRequest) =>
  okAs<N.Policy>(notifyApi.PUT(POLICY, { params: of(id), body }));
export const retirePolicy = (id: string) =>
  okAs<N.Policy>(notifyApi.POST(`${POLICY}/retire`, { params: of(id) }));

export interface When {
  severity: N.SeverityName;
  mode: N.ModeName;
  at: string;
}
export type Whose = { lane: N.LaneName; regionId?: string; schoolId?: string };
export const previewOf = (whose: Whose, when: When, signal: AbortSignal) =>
  okAs<N.Preview>(notifyApi.GET(PREVIEW, { params: { query: given({ ...whose, ...when }) }, signal }));
/** Of one that is not saved. */
export const previewDraft = (body: N.PolicyRequest, { ...query }: When, signal: AbortSignal) =>
  okAs<N.Preview>(notifyApi.POST(PREVIEW, { params: { query }, body, signal }));

// Deliveries.

const DEAD = '/api/v1/deliveries/dead-letters';
const DELIVERY = '/api/v1/deliveries/{id}';
const RECORDS = '/api/v1/deliveries/dead-records';
export type DeliveryFilter = Omit<N.DeadLetters, 'limit'> & { stage?: N.Stage };
export const listDeliveries = (
  filter: DeliveryFilter,
  dead: boolean,
  cursor: string | undefined,
  signal: AbortSignal,
) => {
  const asked = { params: { query: given({ ...filter, cursor, limit: 50 }) }, signal };
  return okAs<PageOf<N.Delivery>>(
    dead ? notifyApi.GET(DEAD, asked) : notifyApi.GET('/api/v1/deliveries', asked),
  );
};
export const findDelivery = (id: string, signal: AbortSignal) =>
  okAs<N.Delivery>(notifyApi.GET(DELIVERY, { params: of(id), signal }));
export const replayDelivery = (id: string) =>
  okAs<N.Delivery>(notifyApi.POST(`${DELIVERY}/replay`, { params: of(id) }));
export const replayDead = (body: N.DeadLetters) =>
  okAs<N.ReplayedDeadLetters>(notifyApi.POST(`${DEAD}/replay`, { body }));
export const listDeadRecords = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<N.DeadRecord>>(
    notifyApi.GET(RECORDS, { params: { query: given({ cursor, limit: 50 }) }, signal }),
  );
export const replayRecord = (id: string) =>
  okAs<void>(notifyApi.POST(`${RECORDS}/{id}/replay`, { params: of(id) }));
export const tellShown = (id: string) =>
  okAs<N.Delivery>(notifyApi.POST(`${DELIVERY}/shown`, { params: of(id) }));

// Feeds.

const SUBSCRIPTION = '/api/v1/subscriptions/{id}';
const SWITCH = '/api/v1/feeds/rosters/{rosterId}';
export const listSubscriptions = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<N.Subscription>>(
    notifyApi.GET('/api/v1/subscriptions', { params: { query: given({ cursor, limit: 50 }) }, signal }),
  );
export const subscribe = (body: N.SubscriptionRequest, key: string) =>
  okAs<N.Subscription>(notifyApi.POST('/api/v1/subscriptions', { params: { header: under(key) }, body }));
export const revokeSubscription = (id: string) =>
  okAs<void>(notifyApi.DELETE(SUBSCRIPTION, { params: of(id) }));
export const rotateSubscription = (id: string) =>
  okAs<N.Subscription>(notifyApi.POST(`${SUBSCRIPTION}/secret/rotate`, { params: of(id) }));
export const feedSwitchOf = (rosterId: string, signal: AbortSignal) =>
  okAs<N.FeedSwitch>(notifyApi.GET(SWITCH, { params: { path: { rosterId } }, signal }));
export const switchFeed = ({ rosterId, ...body }: N.FeedSwitch) =>
  okAs<N.FeedSwitch>(notifyApi.PUT(SWITCH, { params: { path: { rosterId } }, body }));
