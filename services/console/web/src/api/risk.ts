import type { components } from '@openapi/lead';
import type { Agency } from './lead';
import type { Told } from './told';

// What lead is asked and answers of risk lists, circulars and reviews, by its document; what that leaves open stands
// here, with the reason.

type Schemas = components['schemas'];
/** A map's values the document knows, its keys not. */
type Counted<T, K extends string> = Omit<T, 'schools'> & { schools: Partial<Record<K, number>> };

// Risk lists.

export type Level = Schemas['RiskLevel'];
export const LEVELS = ['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const satisfies Level[];
export type Point = Told<Schemas['RiskPoint']>;
export type Row = Point['rows'][number];
export type Kind = Point['kind'];
export type SchoolRisk = Told<Schemas['SchoolRisk']>;
export type ListHead = Counted<Told<Schemas['RiskListHead']>, Level>;
export interface ListPage {
  list: ListHead;
  items: SchoolRisk[];
  nextCursor?: string;
}
/** Of what may be absent the document knows that it is text, not which. */
export type Change = Omit<Told<Schemas['RiskChange']>, 'before' | 'after'> & {
  before?: Level | null;
  after?: Level | null;
};
export interface Changes {
  from: ListHead;
  to: ListHead;
  items: Change[];
  nextCursor?: string;
}
export type SchoolLevel = Told<Schemas['LevelOfSchool']>;
export type Rules = Told<Schemas['RiskRules']>;

// Circulars.

export type Circular = Told<Schemas['Circular']>;
export type CircularState = Circular['state'];
export const CIRCULAR_STATES = ['OPEN', 'ACKNOWLEDGED', 'WITHDRAWN'] as const satisfies CircularState[];
export type NewCircular = Schemas['NewCircular'];
export type Addressee = NewCircular['to'][number];
export const ADDRESSED = [
  'POLICE',
  'EDUCATION',
  'COMMISSION',
  'INSPECTION',
] as const satisfies Addressee['agency'][] satisfies Agency[];

// Reviews: a case number of the police's own system; there is no place in one for a person.

export type Review = Told<Schemas['Review']>;
export type ReviewLevel = Review['level'];
export const REVIEW_LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const satisfies ReviewLevel[];
export type ReviewState = Review['state'];
export const REVIEW_STATES = ['DUE', 'LAPSED', 'ENDED'] as const satisfies ReviewState[];
export type Finding = Review['rounds'][number]['finding'];
export const FINDINGS = [
  'NO_CHANGE',
  'MORE_OFTEN',
  'LESS_OFTEN',
  'MOVED_AWAY',
  'NO_LONGER_NEEDED',
] as const satisfies Finding[];
export type NewReview = Schemas['ReviewRequest'];
export type ReviewDeletion = Told<Schemas['ReviewDeletion']>;
