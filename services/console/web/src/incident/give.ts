import { incidentApi, ok } from '../api/client';
import type { Action } from './actions';

export interface Order {
  reason: string;
  disposition?: string;
  severity?: string;
  toRegionId?: string;
  intoIncidentId?: string;
  otherIncidentId?: string;
  signalIds?: string[];
}

/** Gives a command. It answers whether it was decided; else it is durable and will be. */
export async function give(action: Action, incidentId: string, key: string, order: Order): Promise<boolean> {
  const reason = order.reason.trim();
  const params = { path: { id: incidentId }, header: { 'Idempotency-Key': key } };
  const asked = send(action, params, { ...order, reason });
  await ok(asked);
  return (await asked).response.status === 200;
}

type Params = { path: { id: string }; header: { 'Idempotency-Key': string } };

function send(action: Action, params: Params, order: Order) {
  const { reason } = order;
  switch (action) {
    case 'confirm':
      return incidentApi.POST('/api/v1/incidents/{id}/confirm', { params, body: { reason } });
    case 'upgrade':
      return incidentApi.POST('/api/v1/incidents/{id}/upgrade', { params, body: { reason } });
    case 'reopen':
      return incidentApi.POST('/api/v1/incidents/{id}/reopen', { params, body: { reason } });
    case 'confirmDrill':
      return incidentApi.POST('/api/v1/incidents/{id}/drill-confirmation', { params, body: { reason } });
    case 'declareActual':
      return incidentApi.POST('/api/v1/incidents/{id}/declare-actual', { params, body: { reason } });
    case 'severity':
      return incidentApi.POST('/api/v1/incidents/{id}/severity', {
        params,
        body: { reason, severity: order.severity as 'LOW' },
      });
    case 'handOver':
      return incidentApi.POST('/api/v1/incidents/{id}/hand-over', {
        params,
        body: { reason, toRegionId: order.toRegionId?.trim() ?? '' },
      });
    case 'merge':
      return incidentApi.POST('/api/v1/incidents/{id}/merge', {
        params,
        body: { reason, intoIncidentId: order.intoIncidentId ?? '' },
      });
    case 'split':
      return incidentApi.POST('/api/v1/incidents/{id}/split', {
        params,
        body: { reason, signalIds: order.signalIds ?? [] },
      });
    case 'link':
      return incidentApi.POST('/api/v1/incidents/{id}/link', {
        params,
        body: { reason, otherIncidentId: order.otherIncidentId ?? '' },
      });
    case 'close':
      return incidentApi.POST('/api/v1/incidents/{id}/close', {
        params,
        body: { reason, disposition: order.disposition as 'RESOLVED' },
      });
  }
}
