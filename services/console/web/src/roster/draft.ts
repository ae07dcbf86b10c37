import type { DayKind, KnownDays, Layer, Plan, Weekday, Window } from '../api/notify';
import { isZone } from '../time/zones';

/** A plan as a form holds it. */
export interface Draft {
  zone: string;
  calendarId: string;
  /** What the plan knows of days where no calendar is chosen: it stays as it was. */
  days: KnownDays | undefined;
  layers: LayerDraft[];
  people: number;
  covered: WindowDraft[];
}
export interface LayerDraft {
  /** For the form alone. */
  key: string;
  name: string;
  /** One turn a line; people who are on call together are parted by a comma, the one who leads first. */
  turns: string;
  count: number;
  unit: 'DAYS' | 'WEEKS';
  first: string;
  handOver: string;
  windows: WindowDraft[];
}
export interface WindowDraft {
  key: string;
  weekdays: Weekday[];
  dayKinds: DayKind[];
  begins: string;
  ends: string;
}

let made = 0;
const newKey = (): string => `${++made}`;

export const newWindow = (): WindowDraft => ({
  key: newKey(),
  weekdays: [],
  dayKinds: [],
  begins: '08:00',
  ends: '18:00',
});

export const newLayer = (name: string, first: string): LayerDraft => ({
  key: newKey(),
  name,
  turns: '',
  count: 1,
  unit: 'DAYS',
  first,
  handOver: '08:00',
  windows: [],
});

export const newDraft = (layer: string, first: string): Draft => ({
  zone: 'Asia/Shanghai',
  calendarId: '',
  days: undefined,
  layers: [newLayer(layer, first)],
  people: 1,
  covered: [],
});

const time = (text: string): string => text.slice(0, 5);

export const draftOf = (plan: Plan, calendarId?: string | null): Draft => ({
  zone: plan.zone,
  calendarId: calendarId ?? plan.calendarId ?? '',
  days: plan.days,
  layers: plan.layers.map((layer) => ({
    key: newKey(),
    name: layer.name,
    turns: layer.turns.map((people) => people.join(', ')).join('\n'),
    count: layer.shift.count,
    unit: layer.shift.unit,
    first: layer.first,
    handOver: time(layer.handOver),
    windows: (layer.windows ?? []).map(windowOf),
  })),
  people: plan.coverage?.people ?? 1,
  covered: (plan.coverage?.windows ?? []).map(windowOf),
});

const windowOf = ({ weekdays = [], dayKinds = [], begins, ends }: Window): WindowDraft => ({
  key: newKey(),
  weekdays,
  dayKinds,
  begins: time(begins),
  ends: time(ends),
});

export const turnsOf = (text: string): string[][] =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(/[,，、;；]/)
        .map((person) => person.trim())
        .filter(Boolean),
    )
    .filter((people) => people.length > 0);

export const planOf = (draft: Draft): Plan => ({
  zone: draft.zone,
  ...(draft.calendarId ? { calendarId: draft.calendarId } : draft.days ? { days: draft.days } : {}),
  layers: draft.layers.map(
    (layer): Layer => ({
      name: layer.name.trim(),
      turns: turnsOf(layer.turns),
      shift: { count: layer.count, unit: layer.unit },
      first: layer.first,
      handOver: layer.handOver,
      windows: layer.windows.map(bare),
    }),
  ),
  coverage: { people: draft.people, windows: draft.covered.map(bare) },
});

const bare = ({ key: _, ...window }: WindowDraft): Window => window;

export type FaultWord =
  | 'nameNeeded'
  | 'nameTwice'
  | 'turnsNeeded'
  | 'personTwice'
  | 'firstNeeded'
  | 'zoneWrong'
  | 'hoursWrong';

/** What the service would refuse, as far as it can be seen here. */
export function faultOf({ zone, layers, covered }: Draft): { layer: string; word: FaultWord } | undefined {
  if (!isZone(zone)) return { layer: '', word: 'zoneWrong' };
  const names = layers.map(({ name }) => name.trim());
  for (const { name, turns, first, handOver, windows } of layers) {
    const layer = name.trim();
    const of = (word: FaultWord) => ({ layer, word });
    if (!layer) return of('nameNeeded');
    if (names.filter((each) => each === layer).length > 1) return of('nameTwice');
    const all = turnsOf(turns);
    if (all.length === 0) return of('turnsNeeded');
    if (all.some((people) => new Set(people).size < people.length)) return of('personTwice');
    if (!first || !handOver) return of('firstNeeded');
    if (windows.some(empty)) return of('hoursWrong');
  }
  return covered.some(empty) ? { layer: '', word: 'hoursWrong' } : undefined;
}

const empty = ({ begins, ends }: WindowDraft): boolean => !begins || !ends || begins === ends;
