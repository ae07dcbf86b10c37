import type { components } from '@openapi/alarm';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { alarmApi, ok } from '../../api/client';
import { PlainTable } from '../../app/PlainTable';
import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { Moment } from '../../time/Moment';
import { DeedDialog } from './DeedDialog';
import { type Deed, type Device, deedsOf } from './deeds';
import { Secret } from './Secret';
import { WORDS } from './words';

type Status = components['schemas']['StatusView'];

const EVERY_MS = 10_000;
const COLUMNS = ['device', 'kind', 'protocol', 'place', 'state', 'lastSeen', 'actions'] as const;

interface Properties {
  schoolId: string;
  devices: Device[];
  onChanged: () => void;
}

/** The devices of a school: what they are, how they do, what may be done to them. */
export function DeviceTable({ schoolId, devices, onChanged }: Properties) {
  const t = useWords(WORDS);
  const statuses = useStatuses(schoolId);
  const [asked, ask] = useState<{ device: Device; deed: Deed }>();
  const [issued, issue] = useState<{ id: string; secret: string }>();
  const done = (secret: string | undefined) => {
    if (asked && secret !== undefined) issue({ id: asked.device.id ?? '', secret });
    ask(undefined);
    onChanged();
  };
  return (
    <>
      <PlainTable titles={COLUMNS.map((column) => t(column))} testId="devices">
        {devices.map((device) => (
          <Row
            key={device.id}
            device={device}
            status={statuses.get(device.id ?? '')}
            onAsk={(deed) => ask({ device, deed })}
          />
        ))}
      </PlainTable>
      {asked && <DeedDialog {...asked} onDone={done} onClose={() => ask(undefined)} />}
      {issued && <Secret {...issued} onClose={() => issue(undefined)} />}
    </>
  );
}

function useStatuses(schoolId: string): Map<string, Status> {
  const { data } = useQuery({
    queryKey: ['admin-statuses', schoolId],
    queryFn: async ({ signal }) =>
      ok(alarmApi.GET('/api/v1/devices/statuses', { params: { query: { schoolId, limit: '500' } }, signal })),
    refetchInterval: EVERY_MS,
  });
  return new Map((data?.items ?? []).map((status) => [status.deviceId ?? '', status]));
}

interface RowProperties {
  device: Device;
  status: Status | undefined;
  onAsk: (deed: Deed) => void;
}

function Row({ device, status, onAsk }: RowProperties) {
  const t = useWords(WORDS);
  return (
    <tr data-device={device.id}>
      <td>
        {device.id} {device.account && <small>{device.account}</small>}
      </td>
      <td>{device.kind}</td>
      <td>{device.protocol}</td>
      <td>{placesOf({ places: device.place ? [device.place] : [] }).join('；')}</td>
      <td>
        <State device={device} status={status} />
      </td>
      <td>
        <Moment at={status?.lastSeenAt} />
      </td>
      <td>
        {deedsOf(device).map((deed) => (
          <Button key={deed} size="small" aria-label={`${t(deed)} ${device.id}`} onClick={() => onAsk(deed)}>
            {t(deed)}
          </Button>
        ))}
      </td>
    </tr>
  );
}

function State({ device, status }: { device: Device; status: Status | undefined }) {
  const t = useWords(WORDS);
  if (device.retired) return <span className="badge">{t('retired')}</span>;
  const word = (name: string) => (name in WORDS ? t(name as keyof typeof WORDS) : name);
  const state = status?.state ?? '';
  return (
    <>
      {!device.enabled && (
        <span className="badge warn" title={device.disabledReason ?? ''}>
          {t('disabled')}
        </span>
      )}
      {device.enabled && (
        <span className={['SILENT', 'FAULT', 'LATE'].includes(state) ? 'badge alarm' : 'badge'}>
          {state ? word(state) : t('unknown')}
        </span>
      )}
      {(status?.faults ?? []).map((fault) => (
        <span key={fault} className="badge warn">
          {word(fault)}
        </span>
      ))}
      {device.countersigned === false && <span className="badge">{t('unsigned')}</span>}
    </>
  );
}
