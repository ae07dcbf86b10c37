import type { components } from '@openapi/ledger';
import { ledgerApi, okAs } from '../../api/client';

type Schemas = components['schemas'];
export type Device = Schemas['Device'];

/** What an administrator does to a device. */
export type Deed = 'enable' | 'disable' | 'rotate' | 'retire';

export const PROTOCOLS = ['HTTP', 'MQTT', 'DC09', 'ISAPI', 'GB28181'] as const;
export type Protocol = (typeof PROTOCOLS)[number];
export const KINDS = ['BUTTON', 'PANEL', 'PENDANT'];

/** A panel has its own key; every other device is issued a secret. */
export const bringsItsKey = (protocol: string | undefined): boolean => protocol === 'DC09';
/** The name that it goes by there is not its id. */
export const hasAccount = (protocol: string | undefined): boolean =>
  protocol === 'DC09' || protocol === 'GB28181';

export const looksLikeId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);

export function deedsOf(device: Pick<Device, 'enabled' | 'retired' | 'protocol'>): Deed[] {
  if (device.retired) return [];
  return [
    device.enabled ? 'disable' : 'enable',
    ...(bringsItsKey(device.protocol) ? [] : (['rotate'] as const)),
    'retire',
  ];
}

/** A reason is kept in the audit trail; the other deeds say for themselves what they are for. */
export const wantsReason = (deed: Deed): boolean => deed === 'enable' || deed === 'disable';

/** Done once under one key, however often it is sent. It answers the secret that it made, if it made one. */
export async function doTo(id: string, deed: Deed, reason: string, key: string): Promise<string | undefined> {
  const params = { path: { id } };
  switch (deed) {
    case 'enable':
      await okAs(ledgerApi.POST('/api/v1/devices/{id}/enable', { params, body: { reason } }));
      return undefined;
    case 'disable':
      await okAs(ledgerApi.POST('/api/v1/devices/{id}/disable', { params, body: { reason } }));
      return undefined;
    case 'retire':
      await okAs(ledgerApi.POST('/api/v1/devices/{id}/retire', { params }));
      return undefined;
    case 'rotate': {
      const answer = await okAs<Schemas['DeviceWithSecret']>(
        ledgerApi.POST('/api/v1/devices/{id}/secret', {
          params: { ...params, header: { 'Idempotency-Key': key } },
          body: { overlapHours: 24 },
        }),
      );
      return answer.secret ?? '';
    }
  }
}

/** As the form has it. */
export interface NewDevice {
  id: string;
  kind: string;
  protocol: Protocol;
  account?: string;
  secret?: string;
  place?: { building?: string; floor?: string; room?: string };
}

/** What is sent: nothing that the protocol has no use for, and no blank in place of what is absent. */
export function requestOf(schoolId: string, wanted: NewDevice): Schemas['DeviceRequest'] {
  const text = (value: string | undefined) => value?.trim() || undefined;
  const account = hasAccount(wanted.protocol) ? text(wanted.account) : undefined;
  const secret = bringsItsKey(wanted.protocol) ? text(wanted.secret) : undefined;
  return {
    id: wanted.id.trim(),
    schoolId,
    kind: wanted.kind,
    protocol: wanted.protocol,
    place: {
      building: text(wanted.place?.building) ?? '',
      floor: text(wanted.place?.floor) ?? '',
      room: text(wanted.place?.room) ?? '',
    },
    ...(account && { account }),
    ...(secret && { secret }),
  } as Schemas['DeviceRequest'];
}
