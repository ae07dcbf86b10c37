import type { Address, ChannelKind, Delivery, Plan } from '../src/api/notify';

const HOUR = 3_600_000;
const SHANGHAI = 8 * HOUR;
const DAY = 24 * HOUR;

/** The hour of a day so many days from today in China. */
export const at = (days: number, hour: number): string =>
  new Date(
    Math.floor((Date.now() + SHANGHAI) / DAY) * DAY + days * DAY + hour * HOUR - SHANGHAI,
  ).toISOString();
/** The day itself. */
export const day = (days: number): string =>
  new Date(Date.now() + SHANGHAI + days * DAY).toISOString().slice(0, 10);

export const address = (id: string, kind: ChannelKind, more: Partial<Address> = {}): Address => ({
  id,
  kind,
  masked: `${id}****`,
  forExercises: false,
  soundless: false,
  health: { failuresInRow: 0 },
  addedAt: at(-3, 9),
  ...more,
});

export const plan: Plan = {
  zone: 'Asia/Shanghai',
  days: {
    holidays: [{ from: day(0), to: day(0) }],
    makeUpDays: [],
    terms: [{ from: day(-30), to: day(90) }],
  },
  layers: [
    {
      name: '主班',
      turns: [['li'], ['zhao', 'wang']],
      shift: { count: 1, unit: 'DAYS' },
      first: day(-10),
      handOver: '08:00',
      windows: [],
    },
  ],
  coverage: { people: 1, windows: [] },
};

export const delivery = (id: string, more: Partial<Delivery> = {}): Delivery => ({
  id,
  kind: 'NOTICE',
  recipient: 'zhao',
  channel: 'SMS',
  stage: 'DELIVERED',
  attempt: 1,
  since: at(0, 1),
  dueAt: at(0, 1),
  queuedAt: at(0, 1),
  incidentId: 'i-1',
  lane: 'POLICE',
  mode: 'ACTUAL',
  what: 'ALARM',
  words: '紧急报警',
  where: '第一小学 <b>教学楼</b>',
  link: 'http://127.0.0.1:8080/#/incident/i-1',
  sound: true,
  version: 3,
  ...more,
});
