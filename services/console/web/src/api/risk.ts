import type { Agency, Severity } from './lead';

// What lead is asked and answers of risk lists, circulars and reviews.

export const LEVELS = ['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const;
export type Level = (typeof LEVELS)[number];
export type Kind = 'LEAD' | 'HAZARD' | 'INCIDENT' | 'DEVICE_GAP';
export type ListState = 'COUNTED' | 'SIGNED' | 'PUBLISHED' | 'SUPERSEDED';

export interface Rules {
  rules: { kind: Kind; low: number; most: number }[];
  timesBySeverity: Record<Severity, number>;
  timesLate: number;
  incidentsRememberedFor: string;
  yellow: number;
  orange: number;
  red: number;
  leastTold: number;
}

export interface ListHead {
  id: string;
  regionId: string;
  regionName: string;
  at: string;
  state: ListState;
  level: Level;
  average: number;
  schools: Partial<Record<Level, number>>;
  signedBy?: string | null;
  signedAs?: Agency | null;
  signedAt?: string | null;
  version: number;
}

export interface Row {
  id: string;
  severity: Severity;
  since: string;
  late: boolean;
  protected: boolean;
  points: number;
}

export interface Point {
  kind: Kind;
  /** Absent: held back, with what would tell it. */
  points?: number | null;
  count?: number | null;
  /** Those that the reader may open. */
  rows: Row[];
}

export interface SchoolRisk {
  schoolId: string;
  schoolName: string;
  level: Level;
  points?: number | null;
  of: Point[];
}

export interface ListPage {
  list: ListHead;
  items: SchoolRisk[];
  nextCursor?: string;
}

export interface Change {
  schoolId: string;
  schoolName: string;
  before?: Level | null;
  after?: Level | null;
  points?: number | null;
  byKind: { kind: Kind; points?: number | null }[];
}

export interface Changes {
  from: ListHead;
  to: ListHead;
  items: Change[];
  nextCursor?: string;
}

export interface SchoolLevel {
  schoolId: string;
  level: Level;
}

export interface Addressee {
  agency: Agency;
  regionId: string;
}
export const ADDRESSED = ['POLICE', 'EDUCATION', 'COMMISSION', 'INSPECTION'] as const satisfies Agency[];
export const CIRCULAR_STATES = ['OPEN', 'ACKNOWLEDGED', 'WITHDRAWN'] as const;
export type CircularState = (typeof CIRCULAR_STATES)[number];

export interface Circular {
  id: string;
  regionId: string;
  regionName: string;
  listId: string;
  sentAt: string;
  within: string;
  state: CircularState;
  chaseAt?: string | null;
  chased: number;
  addressees: (Addressee & {
    regionName: string;
    acknowledgedAt?: string | null;
    acknowledgedBy?: string | null;
  })[];
  mine: boolean;
  version: number;
}

export const REVIEW_LEVELS = ['HIGH', 'MEDIUM', 'LOW'] as const;
export type ReviewLevel = (typeof REVIEW_LEVELS)[number];
export const REVIEW_STATES = ['DUE', 'LAPSED', 'ENDED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const FINDINGS = ['NO_CHANGE', 'MORE_OFTEN', 'LESS_OFTEN', 'MOVED_AWAY', 'NO_LONGER_NEEDED'] as const;
export type Finding = (typeof FINDINGS)[number];

/** A case number of the police's own system; there is no place in it for a person. */
export interface Review {
  id: string;
  caseNumber: string;
  regionId: string;
  owner: string;
  level: ReviewLevel;
  state: ReviewState;
  since: string;
  dueAt?: string | null;
  raised?: number | null;
  deleteAt?: string | null;
  rounds: { at: string; who: string; level: ReviewLevel; finding: Finding }[];
  version: number;
}

export interface ReviewDeletion {
  reviewId: string;
  regionId: string;
  level: ReviewLevel;
  endedAt: string;
  deletedAt: string;
}
