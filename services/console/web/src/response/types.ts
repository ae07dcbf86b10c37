import type { components } from '@openapi/response';
import type { Told } from '../api/told';

type Schemas = components['schemas'];

export const TRACKS = ['LAWFUL_HANDLING', 'PUBLIC_INFORMATION', 'PUBLIC_ORDER'] as const;
export type Track = Schemas['Track'];
export type Duty = Schemas['Duty'];
export type Title = Schemas['Words'];

export type Summary = Told<Schemas['ResponseSummary']>;
export type Response = Told<Schemas['Response']>;
export type TrackStanding = Response['tracks'][number];
export type Step = TrackStanding['steps'][number];
export type StepState = Step['state'];
export type Post = Omit<Response['posts'][number], 'role'>;
export type Fact = Response['facts'][number];
export type Override = Response['overrides'][number];
export type Report = Response['reports'][number];

export type Pairing = Schemas['PlanPairing'];
export type Point = Schemas['PlanPoint'];
export type Plan = Told<Pick<Schemas['Plan'], 'id' | 'version' | 'title' | 'pairings'>>;

type Known = Told<Schemas['Drift']>;
export type PairingDrift = Omit<Known['pairings'][number], 'title'>;
export type Status = PairingDrift['status'];
export type Clock = Known['clocks'][number];

/** How far the tracks are from one another, as much of it as pages read. */
export interface Drift {
  pairings: PairingDrift[];
  clocks: Clock[];
}
export type ClockName = Clock['name'];

/** A line of the record: what happened, and to what. */
export type Line = Told<Schemas['RecordLine']>;
export type Review = Told<Pick<Schemas['Review'], 'drift' | 'findings'>>;

export type StatementKind = Schemas['StatementKind'];
export type Content = Told<Schemas['StatementContent']>;
export type FactRef = Schemas['FactRef'];
export type StatementSummary = Told<Schemas['StatementSummary']>;
export type Statement = Told<Schemas['Statement']>;
export type Finding = Statement['findings'][number];
export type StatementVersion = Told<Schemas['StatementVersion']>;
export type Template = Told<Schemas['StatementTemplate']>;

/** Words that could name somebody, and why a person has to look at them. */
export type Mention = Told<Pick<Schemas['Mention'], 'passage' | 'words' | 'why' | 'acceptable'>>;
export type Posting = Told<Schemas['Posting']>;
