import { okAs, type PageOf, responseApi } from '../api/client';
import type { Drift, Duty, Line, Plan, Response, Review, Summary, Track } from './types';

const of = (id: string) => ({ path: { id } });
const ofStep = (id: string, step: string) => ({ path: { id, step } });
const ofTrack = (id: string, track: Track) => ({ path: { id, track } });
const ofFact = (id: string, fact: string) => ({ path: { id, fact } });
const ofOverride = (id: string, override: string) => ({ path: { id, override } });
/** Only what makes something needs a key: the rest, given twice, is done once. */
const under = (key: string) => ({ 'Idempotency-Key': key });

export const findResponse = (id: string, signal: AbortSignal) =>
  okAs<Response>(responseApi.GET('/api/v1/responses/{id}', { params: of(id), signal }));
export const findDrift = (id: string, signal: AbortSignal) =>
  okAs<Drift>(responseApi.GET('/api/v1/responses/{id}/drift', { params: of(id), signal }));
export const findReview = (id: string, signal: AbortSignal) =>
  okAs<Review>(responseApi.GET('/api/v1/responses/{id}/review', { params: of(id), signal }));

export const recordOf = (id: string, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<Line>>(
    responseApi.GET('/api/v1/responses/{id}/record', {
      params: { ...of(id), query: { limit: 500, ...(cursor && { cursor }) } },
      signal,
    }),
  );

/** A plan in the version that a response goes by: that one never changes. */
export const findPlan = ({ id, version }: Response['plan'], signal: AbortSignal) =>
  okAs<Plan>(
    responseApi.GET('/api/v1/responses/plans/{id}', {
      params: { ...of(id), query: { version: String(version) } },
      signal,
    }),
  );

export interface Query {
  incidentId?: string;
  open?: 'true';
  cursor?: string | undefined;
}

export const listResponses = ({ cursor, ...query }: Query, signal: AbortSignal) =>
  okAs<PageOf<Summary>>(
    responseApi.GET('/api/v1/responses', {
      params: { query: { ...query, limit: 50, ...(cursor && { cursor }) } },
      signal,
    }),
  );

export const openResponse = (incidentId: string, reason: string, key: string) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses', { params: { header: under(key) }, body: { incidentId, reason } }),
  );

const MOVES = {
  standDown: '/api/v1/responses/{id}/stand-down',
  resume: '/api/v1/responses/{id}/resume',
  close: '/api/v1/responses/{id}/close',
  reopen: '/api/v1/responses/{id}/reopen',
} as const;
export type Move = keyof typeof MOVES;

export const moveResponse = (id: string, move: Move, reason: string) =>
  okAs<Response>(responseApi.POST(MOVES[move], { params: of(id), body: { reason } }));

export const startStep = (id: string, step: string) =>
  okAs<Response>(responseApi.POST('/api/v1/responses/{id}/steps/{step}/start', { params: ofStep(id, step) }));
export const completeStep = (
  id: string,
  step: string,
  body: { note?: string; reference?: string; count?: number },
) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/steps/{step}/complete', { params: ofStep(id, step), body }),
  );

const STEP_MOVES = {
  excuse: '/api/v1/responses/{id}/steps/{step}/excuse',
  reopen: '/api/v1/responses/{id}/steps/{step}/reopen',
} as const;

export const moveStep = (id: string, step: string, move: keyof typeof STEP_MOVES, reason: string) =>
  okAs<Response>(responseApi.POST(STEP_MOVES[move], { params: ofStep(id, step), body: { reason } }));

export const closeTrack = (id: string, track: Track, note: string) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/tracks/{track}/close', {
      params: ofTrack(id, track),
      body: { note },
    }),
  );

const TRACK_MOVES = {
  excuse: '/api/v1/responses/{id}/tracks/{track}/excuse',
  reopen: '/api/v1/responses/{id}/tracks/{track}/reopen',
} as const;

export const moveTrack = (id: string, track: Track, move: keyof typeof TRACK_MOVES, reason: string) =>
  okAs<Response>(responseApi.POST(TRACK_MOVES[move], { params: ofTrack(id, track), body: { reason } }));

export const recordFact = (id: string, text: string, key: string) =>
  okAs<unknown>(
    responseApi.POST('/api/v1/responses/{id}/facts', {
      params: { ...of(id), header: under(key) },
      body: { text },
    }),
  );
export const confirmFact = (id: string, fact: string, version: number) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/facts/{fact}/confirm', {
      params: ofFact(id, fact),
      body: { version },
    }),
  );
export const changeFact = (id: string, fact: string, body: { text: string; reason: string }) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/facts/{fact}/change', { params: ofFact(id, fact), body }),
  );
export const retractFact = (id: string, fact: string, reason: string) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/facts/{fact}/retract', {
      params: ofFact(id, fact),
      body: { reason },
    }),
  );

export const reportUp = (id: string, text: string, key: string) =>
  okAs<unknown>(
    responseApi.POST('/api/v1/responses/{id}/reports', {
      params: { ...of(id), header: under(key) },
      body: { text },
    }),
  );
export const giveReceipt = (id: string, report: string) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/reports/{report}/receipt', { params: { path: { id, report } } }),
  );

export interface OverrideRequest {
  pairing: string;
  reason: string;
  /** Where it guards what is published: the one statement that may go out. */
  statementId?: string;
}

export const askOverride = (id: string, body: OverrideRequest, key: string) =>
  okAs<unknown>(
    responseApi.POST('/api/v1/responses/{id}/overrides', {
      params: { ...of(id), header: under(key) },
      body,
    }),
  );
export const approveOverride = (id: string, override: string) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/overrides/{override}/approve', {
      params: ofOverride(id, override),
    }),
  );
export const refuseOverride = (id: string, override: string, reason: string) =>
  okAs<Response>(
    responseApi.POST('/api/v1/responses/{id}/overrides/{override}/refuse', {
      params: ofOverride(id, override),
      body: { reason },
    }),
  );

export const fillPost = (id: string, duty: Duty, body: { holder?: string; deputies: string[] }) =>
  okAs<Response>(
    responseApi.PUT('/api/v1/responses/{id}/posts/{duty}', { params: { path: { id, duty } }, body }),
  );
