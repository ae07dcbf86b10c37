import type { Action, Standing } from './actions';
import type { Order } from './give';

/** A command, as it would be given, but for its reason. */
export interface Step {
  action: Action;
  incidentId: string;
  order: Partial<Order>;
}

/**
 * What takes a command back, where something does. It is a command of its own with its own reason: nothing
 * that happened is wiped out. A merge is taken back by splitting its presses off again, which makes a new
 * incident of them.
 */
export function undoOf(done: Step, before: Standing): Step | undefined {
  const { action, incidentId, order } = done;
  switch (action) {
    case 'close':
      return { action: 'reopen', incidentId, order: {} };
    case 'severity':
      return before.severity
        ? { action: 'severity', incidentId, order: { severity: before.severity } }
        : undefined;
    case 'merge': {
      const signalIds = [...(before.signalIds ?? [])];
      const all = signalIds.length > 0 && signalIds.length === before.signalCount;
      return order.intoIncidentId && all
        ? { action: 'split', incidentId: order.intoIncidentId, order: { signalIds } }
        : undefined;
    }
    default:
      return undefined;
  }
}
