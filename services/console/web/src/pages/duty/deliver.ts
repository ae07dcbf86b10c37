import { asBytes, incidentApi, okAs, patrolApi } from '../../api/client';
import { Fault } from '../../api/problem';
import { turn } from '../../patrol/turn';
import type { Dispatch, Unit } from '../../patrol/types';
import type { Entry } from './outbox';
import { shotOf } from './shots';

export interface Answer {
  dispatch?: Dispatch;
  unit?: Unit;
}

/** Sends one. Its key goes along, whether the owner needs one or, like a lifecycle, knows a repeat by itself. */
export async function deliver({ key, at, deed }: Entry): Promise<Answer> {
  const headers = { 'Idempotency-Key': key };
  if (deed.is === 'turn') return { unit: await turn(deed.unitId, deed.to, key) };
  if (deed.is === 'note') {
    await okAs(
      incidentApi.POST('/api/v1/incidents/{id}/notes', {
        params: { path: { id: deed.incidentId }, header: headers },
        body: { text: deed.text },
      }),
    );
    return {};
  }
  if (deed.is === 'photo') {
    await sendShot(deed.dispatchId, deed.photoId);
    return {};
  }
  if (deed.is === 'visit') {
    const { beatId, schoolId, position, code } = deed;
    await okAs(
      patrolApi.POST('/api/v1/beats/{id}/check-ins', {
        params: { path: { id: beatId }, header: headers },
        body: { schoolId, position, code, at: new Date(at).toISOString() },
      }),
    );
    return {};
  }
  if ('dutyId' in deed) {
    // Here the owner itself takes the time of entry.
    const duty = {
      params: { path: { id: deed.dutyId } },
      headers,
      body: { position: deed.position, at: new Date(at).toISOString() },
    };
    await okAs(
      deed.is === 'check-in'
        ? patrolApi.POST('/api/v1/duties/{id}/check-in', duty)
        : patrolApi.POST('/api/v1/duties/{id}/check-out', duty),
    );
    return {};
  }
  const options = { params: { path: { id: deed.dispatchId } }, headers };
  const asked = () => {
    switch (deed.is) {
      case 'accept':
        return patrolApi.POST('/api/v1/dispatches/{id}/accept', options);
      case 'set-out':
        return patrolApi.POST('/api/v1/dispatches/{id}/set-out', options);
      case 'arrive':
        return patrolApi.POST('/api/v1/dispatches/{id}/arrive', options);
      case 'clear':
        return patrolApi.POST('/api/v1/dispatches/{id}/clear', options);
      case 'refuse':
        return patrolApi.POST('/api/v1/dispatches/{id}/refuse', {
          ...options,
          body: { reason: deed.reason ?? '' },
        });
    }
  };
  return { dispatch: await okAs<Dispatch>(asked()) };
}

/** One that the browser has lost is refused by us, so that the officer hears of it. */
async function sendShot(dispatchId: string, photoId: string): Promise<void> {
  const shot = await shotOf(photoId);
  if (!shot) throw new Fault(410, { detail: '本机照片已丢失 (the photograph is lost on this device)' });
  await okAs(
    patrolApi.PUT('/api/v1/dispatches/{id}/photos/{photoId}', {
      params: { path: { id: dispatchId, photoId } },
      ...asBytes(shot, 'image/jpeg'),
    }),
  );
}
