import type { ChannelKind, Failure, Stage } from '../../api/notify';
import type { DeliveryFilter } from '../../notify/api';
import { daysAfter, startOf } from '../../time/days';

/** As it stands in the fields: days in China; empty is any. */
export interface Wanted {
  stage: Stage | '';
  channel: ChannelKind | '';
  failure: Failure | '';
  recipient: string;
  incidentId: string;
  from: string;
  until: string;
}

export const ANY: Wanted = {
  stage: '',
  channel: '',
  failure: '',
  recipient: '',
  incidentId: '',
  from: '',
  until: '',
};

/** What is asked for: a dead letter has a reason, anything else a stage. */
export function filterOf(wanted: Wanted, dead: boolean): DeliveryFilter {
  const { stage, channel, failure, from, until } = wanted;
  const [recipient, incidentId] = [wanted.recipient.trim(), wanted.incidentId.trim()];
  return {
    ...(dead ? failure && { failure } : stage && { stage }),
    ...(channel && { channel }),
    ...(recipient && { recipient }),
    ...(incidentId && { incidentId }),
    ...(from && { from: startOf(from) }),
    ...(until && { until: startOf(daysAfter(until, 1)) }),
  };
}
