import type { components } from '@openapi/notify';
import type { Told } from './told';

// What notify is asked and answers, by its document; what that leaves open stands here, with the reason.

type Schemas = components['schemas'];
/** Of these the document does not say that an answer leaves them out where there is nothing to say. */
type Without<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

export const LANES = ['POLICE', 'EDUCATION', 'MEDIA', 'SCHOOL'] as const satisfies Schemas['Lane'][];
export type LaneName = Schemas['Lane'];
export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const satisfies Schemas['Severity'][];
export type SeverityName = Schemas['Severity'];
export const MODES = ['ACTUAL', 'EXERCISE', 'TEST'] as const satisfies Schemas['Mode'][];
export type ModeName = Schemas['Mode'];

// Channels and people.

export const CHANNELS = [
  'SMS',
  'VOICE',
  'EMAIL',
  'WEBHOOK',
  'WECOM_ROBOT',
  'DINGTALK_ROBOT',
  'WEB_PUSH',
  'SSE',
] as const satisfies Schemas['ChannelKind'][];
export type ChannelKind = Schemas['ChannelKind'];

export type Address = Told<Schemas['Address']>;
export type Addresses = Told<Schemas['Addresses']>;
export type AddressRequest = Schemas['AddressRequest'];
export type PushSubscription = Schemas['PushSubscription'];
export type AddressUse = Schemas['AddressUse'];
export type Rung = Told<Schemas['RecipientRung']>;
export type Quiet = Told<Schemas['RecipientQuiet']>;
export type RecipientAddress = Without<Told<Schemas['RecipientAddress']>, 'deadSince'>;
export type Recipient = Without<
  Omit<Told<Schemas['Recipient']>, 'addresses'>,
  'regionId' | 'schoolId' | 'quiet'
> & { addresses: RecipientAddress[] };
export type Wishes = Schemas['RecipientWishes'];

// Rosters.

export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies Schemas['DayOfWeek'][];
export type Weekday = Schemas['DayOfWeek'];
export type DayKind = NonNullable<Window['dayKinds']>[number];
export const DAY_KINDS = ['WORKDAY', 'SCHOOL_DAY', 'DAY_OFF'] as const satisfies DayKind[];

export type DayRange = Schemas['Days'];
export type KnownDays = Schemas['DayKinds'];
export type Calendar = Without<Told<Schemas['Calendar']>, 'regionId' | 'source'>;
export type Window = Schemas['Window'];
export type Layer = Schemas['Layer'];
export type Plan = Schemas['Plan'];
export type Finding = Without<Told<Schemas['Finding']>, 'missing' | 'person' | 'otherRosterId'>;
export type RosterSummary = Without<
  Omit<Told<Schemas['RosterSummary']>, 'nextGap'>,
  'schoolId' | 'onCallUntil'
> & { nextGap?: Finding };
export type Version = Without<
  Omit<Told<Schemas['PlannedPlan']>, 'plan'>,
  'calendarId' | 'calendarVersion'
> & { plan: Plan };
export type Override = Without<Told<Schemas['Override']>, 'of'>;
export type Roster = Without<Omit<Told<Schemas['Roster']>, 'plans' | 'overrides'>, 'schoolId'> & {
  plans: Version[];
  overrides: Override[];
};
export type RosterRequest = Schemas['RosterRequest'];
export type RosterChange = Schemas['RosterChange'];
export type ReplanRequest = Schemas['ReplanRequest'];
export type OverrideRequest = Schemas['OverrideRequest'];
export type OnDuty = Without<Told<Schemas['PersonOnCall']>, 'until' | 'layer' | 'overrideId'>;
export type By = OnDuty['by'];
export type OnCall = Without<Omit<Told<Schemas['OnCall']>, 'people'>, 'schoolId'> & { people: OnDuty[] };
export type Segment = Omit<Told<Schemas['Segment']>, 'people'> & { people: OnDuty[] };
export interface PlanPreview {
  segments: Segment[];
  findings: Finding[];
}
export type Given = Told<Schemas['GivenDutyOfSwap']>;
export type Swap = Without<Told<Schemas['Swap']>, 'answerBy' | 'refusedBy'>;
export type SwapRequest = Schemas['SwapRequest'];
export type Duty = Without<Told<Schemas['Duty']>, 'layer'>;

export type Asked = Without<Told<Schemas['AskedPerson']>, 'answeredAt' | 'over' | 'secondsToAnswer'>;
export type CommunicationTest = Without<Omit<Told<Schemas['CommunicationTest']>, 'asked'>, 'closedAt'> & {
  asked: Asked[];
};
export type TestOrder = Schemas['CommunicationTestRequest'];
export type TestPlan = Without<Told<Schemas['CommunicationPlan']>, 'weekly' | 'once' | 'nextAt'>;
export type TestPlanRequest = Schemas['CommunicationPlanRequest'];

// Policies.

/** The document names all that any kind of them has. */
export type Target =
  | { kind: 'ON_CALL'; rosterId: string }
  | { kind: 'ROLE'; role: string }
  | { kind: 'SUPERIOR'; levels: number; role: string }
  | { kind: 'SCHOOL'; role: string }
  | { kind: 'PERSON'; person: string };
interface ToTargets {
  whom: Target[];
}
export type Step = Omit<Schemas['PolicyStep'], 'whom'> & ToTargets;
export type Fallback = Omit<Schemas['PolicyFallback'], 'whom'> & ToTargets;
interface What {
  steps: Step[];
  fallback: Fallback;
}
export type PolicyRequest = Omit<Schemas['PolicyRequest'], keyof What> & What;
export type Policy = Omit<Told<Schemas['Policy']>, keyof What> & What;
export type Reached = Told<Schemas['PolicyPreviewPerson']>;
export type PreviewWhom = Omit<Told<Schemas['PolicyPreviewWhom']>, 'target'> & { target: Target };
export type PreviewMoment = Omit<Told<Schemas['PolicyPreviewMoment']>, 'whom'> & { whom: PreviewWhom[] };
export type Preview = Omit<Told<Schemas['PolicyPreview']>, 'policy' | 'moments'> & {
  policy: Policy;
  moments: PreviewMoment[];
};

// Deliveries.

export const STAGES = [
  'QUEUED',
  'SENDING',
  'SENT',
  'FAILED_FOR_NOW',
  'FAILED_FOR_GOOD',
  'DELIVERED',
  'ACKNOWLEDGED',
] as const satisfies Schemas['Stage'][];
export type Stage = Schemas['Stage'];
export const FAILURES = [
  'WITHDRAWN',
  'NO_ANSWER',
  'LIMIT_REACHED',
  'REFUSED',
] as const satisfies Schemas['Failure'][];
export type Failure = Schemas['Failure'];

export type DeliveryStep = Without<Told<Schemas['DeliveryStep']>, 'failure' | 'detail'>;
type Whole = Omit<Told<Schemas['Delivery']>, 'history'>;
export type Delivery = Without<
  Whole,
  'failure' | 'detail' | 'nextAt' | 'taskId' | 'incidentId' | 'schoolId' | 'lane' | 'regionId' | 'where'
> & { history?: DeliveryStep[] };
export type DeadLetters = Schemas['DeadLetters'];
export type ReplayedDeadLetters = Told<Schemas['ReplayedDeadLetters']>;
/** A record that notify could not take from Kafka. */
export type DeadRecord = Without<Told<Schemas['DeadRecord']>, 'key' | 'eventId' | 'reason'>;
/** Of one's own stream, of whose content the document says nothing: to be painted. */
export type StreamMessage = Pick<Delivery, 'id' | 'kind' | 'what' | 'words' | 'link' | 'mode' | 'sound'> &
  Pick<Delivery, 'incidentId' | 'queuedAt'> & { where: string; answerable: boolean };

// Feeds.

export const SUBSCRIPTION_KINDS = ['PERSON', 'ROSTER', 'INCIDENTS'] as const satisfies Schemas['Kind3'][];
export type SubscriptionFilter = Schemas['IncidentFilter'];
export type SubscriptionRequest = Schemas['SubscriptionRequest'];
export type Subscription = Without<
  Omit<Told<Schemas['Subscription']>, 'filter' | 'urls'>,
  'rosterId' | 'lane' | 'addressId' | 'schoolId' | 'revokedAt' | 'why' | 'secret'
> & {
  filter?: SubscriptionFilter;
  /** Paths, in the answer that made it or changed its secret alone. */
  urls?: Partial<Record<'ical' | 'changes' | 'atom' | 'json' | 'stream', string>>;
};
/** Whether a roster may be subscribed to, and with the names of others. */
export type FeedSwitch = Told<Schemas['RosterFeedSwitch']>;
