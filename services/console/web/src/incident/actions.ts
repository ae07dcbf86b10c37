import type { Audience } from '../session/roles';

export type Action = 'confirm' | 'upgrade' | 'severity' | 'handOver' | 'merge' | 'close' | 'reopen';

/** What of an incident or a task decides what may be done next. */
export interface Standing {
  state?: string | undefined;
  confirmed?: boolean | undefined;
  major?: boolean | undefined;
}

/**
 * What this role is offered. The service decides again; here it is only a matter of showing no button
 * that would be refused.
 */
export function actionsOf(role: string, audience: Audience | undefined, at: Standing): Action[] {
  if (audience !== 'police') return [];
  const dispatcher = role === 'police-dispatcher';
  if (at.state === 'MERGED') return [];
  if (at.state === 'CLOSED') return dispatcher ? ['reopen'] : [];
  return [
    ...(at.confirmed ? [] : (['confirm'] as const)),
    ...(dispatcher && !at.major ? (['upgrade'] as const) : []),
    ...(dispatcher ? (['severity', 'handOver', 'merge', 'close'] as const) : []),
  ];
}
