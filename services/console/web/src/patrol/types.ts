import type { components } from '@openapi/patrol';

type Schemas = components['schemas'];

export type Dispatch = Schemas['Dispatch'];
export type Photo = Schemas['DispatchPhoto'];
export type Unit = Schemas['Unit'];
export type Recommendation = Schemas['Recommendation'];
export type Choice = Schemas['RecommendedUnit'];
export type Shortfall = Schemas['Shortfall'];
export type DispatchState = NonNullable<Dispatch['state']>;
export type UnitStatus = NonNullable<Unit['status']>;
