import { okAs, patrolApi } from '../api/client';
import type { Dispatch } from './types';

interface To {
  id: string;
  reason: string;
  key: string;
}

export const send = (incidentId: string, unitId: string, sendNext: boolean, key: string) =>
  okAs<Dispatch>(
    patrolApi.POST('/api/v1/dispatches', {
      params: { header: { 'Idempotency-Key': key } },
      body: { incidentId, unitId, sendNext },
    }),
  );

export const assign = (id: string, sendNext: boolean) =>
  okAs<Dispatch>(
    patrolApi.POST('/api/v1/dispatches/{id}/assign', { params: { path: { id } }, body: { sendNext } }),
  );

/** Recalled twice it is recalled once: patrol needs no key for that. */
export const recall = ({ id, reason }: Omit<To, 'key'>) =>
  okAs<Dispatch>(
    patrolApi.POST('/api/v1/dispatches/{id}/recall', { params: { path: { id } }, body: { reason } }),
  );

export const handOver = ({ id, reason, key }: To, unitId: string) =>
  okAs<Dispatch>(
    patrolApi.POST('/api/v1/dispatches/{id}/hand-over', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { unitId, reason },
    }),
  );

export const redispatch = ({ id, reason, key }: To, incidentId: string) =>
  okAs<Dispatch>(
    patrolApi.POST('/api/v1/dispatches/{id}/redispatch', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { incidentId, reason },
    }),
  );

export const find = (id: string) =>
  okAs<Dispatch>(patrolApi.GET('/api/v1/dispatches/{id}', { params: { path: { id } } }));
