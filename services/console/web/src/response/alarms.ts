import { isOver, stepsOf } from './steps';
import type { Drift, Line, Pairing, Response, Title, Track } from './types';

/** A track fell behind, and somebody was told of it. */
export interface Alarm {
  /** What is late, such as `step/cordon-stands`. */
  subject: string;
  level: 'LEAD' | 'COMMANDER';
  track: Track | undefined;
  at: string;
}

/** Those of the record. */
export const alarmsOf = (record: readonly Line[]): Alarm[] =>
  record
    .filter(({ what }) => what === 'AlarmRaised')
    .map(({ at, about: { subject = '', level, track } }) => ({
      subject,
      level: level === 'COMMANDER' ? level : 'LEAD',
      track: track as Track | undefined,
      at,
    }));

const clockOf = (key: string): string => key.toUpperCase().replaceAll('-', '_');

/** What an alarm is about, by the plan's words; of a clock its name. */
export function subjectOf(
  subject: string,
  steps: readonly { key: string; title: Title }[],
  pairings: readonly Pairing[],
): Title | string {
  const [kind, key = ''] = subject.split('/');
  const of: readonly { key: string; title: Title }[] =
    kind === 'step' ? steps : kind === 'pairing' ? pairings : [];
  return of.find((each) => each.key === key)?.title ?? (kind === 'clock' ? clockOf(key) : key);
}

/**
 * The alarms whose cause still is there, each lateness once, at the highest level that it reached. What was put
 * right stays in the record alone, or a board would be red for ever.
 */
export function openAlarms(
  alarms: readonly Alarm[],
  response: Pick<Response, 'tracks' | 'corrections'>,
  drift: Drift,
): Alarm[] {
  const worst = new Map<string, Alarm>();
  for (const alarm of alarms) {
    const known = worst.get(alarm.subject);
    if (stands(alarm.subject, response, drift) && known?.level !== 'COMMANDER')
      worst.set(alarm.subject, alarm);
  }
  return [...worst.values()].sort((a, b) => a.at.localeCompare(b.at));
}

function stands(subject: string, response: Pick<Response, 'tracks' | 'corrections'>, drift: Drift): boolean {
  const [kind, key = '', statementId, factId] = subject.split('/');
  switch (kind) {
    case 'step':
      return stepsOf(response).some((step) => step.key === key && !isOver(step));
    case 'clock':
      return drift.clocks.some((clock) => clock.name === clockOf(key) && !clock.doneAt);
    case 'pairing':
      if (statementId)
        return response.corrections.some(
          (each) => each.statementId === statementId && each.factId === factId && !each.doneAt,
        );
      return drift.pairings.some(
        (pairing) => pairing.key === key && !pairing.thenAt && pairing.status !== 'OVERRIDDEN',
      );
    default:
      return true;
  }
}
