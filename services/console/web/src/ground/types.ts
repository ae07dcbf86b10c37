import type { components } from '@openapi/response';
import type { Told } from '../api/told';

type Schemas = components['schemas'];
type Maybe = 'reason' | 'cordon' | 'reunification';

export type Counts = Schemas['ReunificationCounts'];
export type Use = Schemas['Use'];
export type Point = Told<Schemas['Reunification']>;

/** What there is not yet is absent. */
export type Ground = Told<Omit<Schemas['Ground'], Maybe>> & {
  reason?: string;
  cordon?: Told<Schemas['CordonPolygon']>;
  reunification?: Point;
};
