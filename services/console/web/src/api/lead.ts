import type { components } from '@openapi/lead';
import type { Told } from './told';

// What lead is asked and answers, by its document; what that leaves open stands here, with the reason.

type Schemas = components['schemas'];
/** Of these the document does not say that an answer leaves them out where there is nothing to say. */
type Without<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

// Leads.

export type Category = Schemas['Category'];
export type Sign = Schemas['Sign'];
export type Severity = Schemas['Severity'];
export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const satisfies Severity[];
export type Agency = Schemas['Agency'];
export type State = Lead['lead']['state'];
export const STATES = [
  'RECEIVED',
  'TRIAGED',
  'VERIFIED',
  'HANDLING',
  'SETTLED',
  'CLOSED',
] as const satisfies State[];

export type Summary = Told<Schemas['LeadSummary']>;
export type Order = 'DUE' | 'NEWEST';
/** What was looked for, and what is in no vocabulary, as a name of a person: nothing is found by it. */
export interface Found {
  items: Summary[];
  nextCursor?: string;
  known: string[];
  unknown: string[];
}
export type Standing = Told<Schemas['LeadStanding']>;
export type Likely = Told<Schemas['LikelyDuplicate']>;
export type NewLead = Schemas['NewLead'];
export type Person = NonNullable<NewLead['people']>[number];
export type Wait = Told<Schemas['LeadWait']>;
export type Step = Told<Schemas['LeadStep']>;
export type Note = Without<Told<Schemas['LeadNote']>, 'words'>;
export type Attachment = Told<Schemas['LeadAttachment']>;
export type Visit = Without<Told<Schemas['LeadVisit']>, 'found'>;
export type Mediation = Without<Told<Schemas['LeadMediation']>, 'terms'>;
type Whole = Omit<Told<Schemas['Lead']>, 'notes' | 'visits' | 'mediation' | 'points'>;
/** What was erased is absent, and so is what it has not come to. */
export type Lead = Without<
  Whole,
  'words' | 'place' | 'attachments' | 'ending' | 'mergedInto' | 'offeredTo' | 'incidentId'
> & {
  notes: Note[];
  visits: Visit[];
  mediation?: Mediation;
  points: Omit<Told<Schemas['LeadPoints']>, 'signs'> & { signs: Partial<Record<Sign, number>> };
};

export type Triage = Schemas['LeadTriage'];
export type Settlement = Schemas['LeadSettlement'];
export type HandOver = Schemas['LeadHandOver'];
export type InCharge = Schemas['PersonInCharge'];
export type Talk = Schemas['MediationTalk']['talk'];
export const TALKS = [
  'FIRST_SIDE',
  'OTHER_SIDE',
  'GUARDIANS',
  'HOME_VISIT',
  'TOGETHER',
] as const satisfies Talk[];
export const POSTS = [
  'SCHOOL_OFFICER',
  'CLASS_TEACHER',
  'EDUCATION_OFFICER',
  'COMMUNITY_POLICE',
  'PEOPLES_MEDIATOR',
  'LEGAL_TUTOR',
] as const satisfies InCharge['post'][];
export const HOWS = [
  'MEDIATED',
  'MEASURES_TAKEN',
  'LEFT_TO_THE_LAW',
  'REFERRED',
] as const satisfies Settlement['how'][];
/** That have leads in hand. */
export const HANDLERS = ['SCHOOL', 'EDUCATION', 'POLICE'] as const satisfies Agency[];
