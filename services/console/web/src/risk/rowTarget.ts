import type { Kind } from '../api/risk';
import { handles } from '../lead/may';
import { mayOpen } from '../pages/registry';

/** Where a row opens for this role; undefined: nowhere here. */
export function targetOf(kind: Kind, id: string, role: string): string | undefined {
  if (kind === 'LEAD' && handles(role)) return `/lead/${id}`;
  if (kind === 'INCIDENT' && mayOpen(role, '/incident/:id')) return `/incident/${id}`;
  if (kind === 'HAZARD' && mayOpen(role, '/items')) return '/items';
  return undefined;
}
