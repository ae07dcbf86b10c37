import { okAs, type PageOf, responseApi } from '../api/client';
import type { AnswerTimes, Concern, ConcernState, Logged } from './types';

const of = (id: string) => ({ path: { id } });

export const listConcerns = (state: ConcernState, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<Concern>>(
    responseApi.GET('/api/v1/concerns', {
      params: { query: { state, limit: 500, ...(cursor && { cursor }) } },
      signal,
    }),
  );

export const answerTimes = (from: string, to: string, signal: AbortSignal) =>
  okAs<AnswerTimes[]>(
    responseApi.GET('/api/v1/concerns/answer-times', { params: { query: { from, to } }, signal }),
  );

export const logConcern = (body: Logged, key: string) =>
  okAs<Concern>(
    responseApi.POST('/api/v1/concerns', { params: { header: { 'Idempotency-Key': key } }, body }),
  );

// Given twice it is done once: the service needs no key for these.

export const group = (id: string, headId: string) =>
  okAs<Concern>(responseApi.POST('/api/v1/concerns/{id}/group', { params: of(id), body: { headId } }));
export const ungroup = (id: string) =>
  okAs<Concern>(responseApi.POST('/api/v1/concerns/{id}/ungroup', { params: of(id) }));
export const answer = (id: string, body: { statementId?: string; role?: string; note?: string }) =>
  okAs<Concern>(responseApi.POST('/api/v1/concerns/{id}/answer', { params: of(id), body }));
export const dismiss = (id: string, reason: string) =>
  okAs<Concern>(responseApi.POST('/api/v1/concerns/{id}/dismiss', { params: of(id), body: { reason } }));
export const reopen = (id: string) =>
  okAs<Concern>(responseApi.POST('/api/v1/concerns/{id}/reopen', { params: of(id) }));
