import type { components } from '@openapi/ledger';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { ledgerApi, okAs, type PageOf } from '../../api/client';
import { useWords } from '../../i18n/language';
import { Plans } from '../../plans/Plans';
import { DeviceTable } from './DeviceTable';
import type { Device } from './deeds';
import { RegisterDevice } from './RegisterDevice';
import { WORDS } from './words';

const EVERY_MS = 15_000;

/** One school: what it is, its devices and its plans. */
export function SchoolPanel({ schoolId, onClose }: { schoolId: string; onClose: () => void }) {
  const t = useWords(WORDS);
  const queries = useQueryClient();
  const school = useQuery({
    queryKey: ['admin-school', schoolId],
    queryFn: async ({ signal }) =>
      okAs<components['schemas']['School']>(
        ledgerApi.GET('/api/v1/schools/{id}', { params: { path: { id: schoolId } }, signal }),
      ),
  });
  const { data, isError } = useQuery({
    queryKey: ['admin-devices', schoolId],
    queryFn: async ({ signal }) =>
      okAs<PageOf<Device>>(
        ledgerApi.GET('/api/v1/devices', { params: { query: { schoolId, limit: '500' } }, signal }),
      ),
    refetchInterval: EVERY_MS,
  });
  const devices = data?.items ?? [];
  const changed = () => queries.invalidateQueries({ queryKey: ['admin-devices', schoolId] });
  const retired = school.data?.retired ?? false;
  return (
    <article data-testid="school">
      <p>
        <Button onClick={onClose}>← {t('back')}</Button>
      </p>
      <h2>
        {school.data?.name ?? schoolId} <small className="faint">{schoolId}</small>{' '}
        {retired && <span className="badge">{t('closed')}</span>}
      </h2>
      <p>
        {school.data?.policeStationName} · {school.data?.regionPath}
      </p>
      <h2>{t('devices')}</h2>
      {isError && <p className="error">{t('away')}</p>}
      {data && devices.length === 0 && <p className="error">{t('noDevices')}</p>}
      {devices.length > 0 && <DeviceTable schoolId={schoolId} devices={devices} onChanged={changed} />}
      {!retired && <RegisterDevice schoolId={schoolId} onRegistered={changed} />}
      <Plans
        schoolId={schoolId}
        spots={devices.filter((device) => !device.retired).flatMap((device) => device.place ?? [])}
      />
      {school.data && !retired && <RetireSchool schoolId={schoolId} />}
    </article>
  );
}

function RetireSchool({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { modal, message } = App.useApp();
  const queries = useQueryClient();
  async function retire() {
    try {
      await okAs(ledgerApi.POST('/api/v1/schools/{id}/retire', { params: { path: { id: schoolId } } }));
      message.success(t('done'));
      await queries.invalidateQueries({ queryKey: ['admin-school', schoolId] });
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : String(fault), 8);
    }
  }
  const ask = () =>
    modal.confirm({
      title: t('retireSchool'),
      content: t('retireSchoolNote'),
      okText: t('retireSchool'),
      cancelText: t('cancel'),
      onOk: retire,
    });
  return (
    <p>
      <Button danger onClick={ask}>
        {t('retireSchool')}
      </Button>
    </p>
  );
}
