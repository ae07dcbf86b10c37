import type { Agency, Lead, State, Step } from '../api/lead';

const AGENCIES: Record<string, Agency> = {
  'police-dispatcher': 'POLICE',
  'police-officer': 'POLICE',
  'education-officer': 'EDUCATION',
  'school-officer': 'SCHOOL',
  'commission-officer': 'COMMISSION',
  inspector: 'INSPECTION',
};

/** As whose this role acts. */
export const agencyOf = (role: string): Agency | undefined => AGENCIES[role];

/** Whose leads may be in hand. */
export const handles = (role: string): boolean =>
  ['POLICE', 'EDUCATION', 'SCHOOL'].includes(AGENCIES[role] ?? '');

export type Deed =
  | 'note'
  | 'triage'
  | 'overrule'
  | 'verify'
  | 'begin'
  | 'mediate'
  | 'settle'
  | 'close'
  | 'reopen'
  | 'handOver'
  | 'receive'
  | 'decline'
  | 'merge'
  | 'splitOff';

const OF_HOLDER: Record<State, readonly Deed[]> = {
  RECEIVED: ['triage', 'handOver', 'merge'],
  TRIAGED: ['verify', 'triage', 'overrule', 'handOver', 'merge'],
  VERIFIED: ['begin', 'triage', 'overrule', 'verify', 'handOver', 'merge'],
  HANDLING: ['settle', 'mediate', 'triage', 'overrule', 'verify', 'handOver', 'merge'],
  SETTLED: ['close', 'reopen', 'handOver'],
  CLOSED: ['reopen'],
};

/** Categories in which the sides may be brought together. */
const MEDIATED = ['DISPUTE', 'BULLYING', 'TRAFFIC', 'PREMISES_NEARBY', 'OTHER'];
const POLICE_ALONE = 'ABUSE_AND_SEXUAL_ASSAULT';

/** What is offered; the service decides. */
export function deedsFor(whole: Lead, role: string): Deed[] {
  const { lead, offeredTo, ending, mediation } = whole;
  const agency = agencyOf(role);
  if (offeredTo !== undefined && offeredTo === agency) return ['receive', 'decline'];
  if (ending === 'MERGED') return lead.holder === agency ? ['splitOff'] : [];
  const own = lead.holder === agency ? OF_HOLDER[lead.state] : ofOthers(whole, agency);
  return [
    ...own.filter((deed) => {
      if (deed === 'mediate') return !mediation && MEDIATED.includes(lead.category);
      if (deed === 'handOver') return offeredTo === undefined && lead.category !== POLICE_ALONE;
      if (deed === 'merge') return lead.category !== POLICE_ALONE;
      return deed !== 'reopen' || ending !== 'EXPIRED';
    }),
    ...(lead.state === 'CLOSED' ? [] : (['note'] as const)),
  ];
}

const ofOthers = (whole: Lead, agency: Agency | undefined): Deed[] =>
  looksFirst(whole, agency) ? ['triage'] : returnsFor(whole, agency);

/** What the public form calls urgent is shown to the police, too, and whichever desk looks first decides. */
const looksFirst = ({ lead, incidentId }: Lead, agency: Agency | undefined): boolean =>
  agency === 'POLICE' &&
  lead.state === 'RECEIVED' &&
  incidentId === undefined &&
  ['HIGH', 'CRITICAL'].includes(lead.severity);

/** Also who does not have it may say that it has returned. */
function returnsFor({ lead, ending }: Lead, agency: Agency | undefined): Deed[] {
  const over = lead.state === 'SETTLED' || (lead.state === 'CLOSED' && ending !== 'EXPIRED');
  const may = agency === 'POLICE' || (agency === 'EDUCATION' && lead.category !== POLICE_ALONE);
  return over && may ? ['reopen'] : [];
}

/** A step is the holder's and its own agency's to do, the holder's to leave out; one that protects a child is never. */
export function stepDeeds(step: Step, { lead, ending }: Lead, role: string): ('done' | 'excuse')[] {
  const agency = agencyOf(role);
  const holds = lead.holder === agency;
  if (step.state === 'DONE' || ending !== undefined || !(holds || step.duty === agency)) return [];
  return holds && step.state === 'OPEN' && !step.must ? ['done', 'excuse'] : ['done'];
}
