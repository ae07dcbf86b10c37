import { okAs, patrolApi } from '../api/client';
import type { Turn } from './board';
import type { Unit } from './types';

/** Patrol needs no key for it: on duty twice is on duty. One that comes is for the logs. */
export function turn(id: string, to: Turn, key?: string) {
  const options = { params: { path: { id } }, ...(key && { headers: { 'Idempotency-Key': key } }) };
  switch (to) {
    case 'on-duty':
      return okAs<Unit>(patrolApi.POST('/api/v1/units/{id}/on-duty', options));
    case 'off-duty':
      return okAs<Unit>(patrolApi.POST('/api/v1/units/{id}/off-duty', options));
    case 'available':
      return okAs<Unit>(patrolApi.POST('/api/v1/units/{id}/available', options));
  }
}
