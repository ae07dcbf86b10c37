import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs, type PageOf } from '../../api/client';
import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { WORDS } from './words';

const EVERY_MS = 60_000;

export function Devices({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { data, isError } = useQuery({
    queryKey: ['devices', schoolId],
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['Device']>>(
        ledgerApi.GET('/api/v1/devices', { params: { query: { schoolId, limit: '200' } }, signal }),
      ),
    refetchInterval: EVERY_MS,
  });
  const devices = (data?.items ?? []).filter((device) => !device.retired);
  const usable = devices.filter((device) => device.enabled).length;
  return (
    <section aria-label={t('devices')}>
      <h2>{t('devices')}</h2>
      {isError && <p className="faint">{t('devicesAway')}</p>}
      {data && devices.length === 0 && <p className="error">{t('noDevices')}</p>}
      {data && usable === 1 && <p className="error">{t('onePath')}</p>}
      {devices.length > 0 && (
        <div className="scroll">
          <table className="plain-table" data-testid="devices">
            <thead>
              <tr>
                <th scope="col">{t('device')}</th>
                <th scope="col">{t('kind')}</th>
                <th scope="col">{t('place')}</th>
                <th scope="col">{t('state')}</th>
              </tr>
            </thead>
            <tbody>
              {devices.map((device) => (
                <tr key={device.id}>
                  <td>{device.id}</td>
                  <td>{name(device.kind)}</td>
                  <td>{placesOf({ places: device.place ? [device.place] : [] }).join('；')}</td>
                  <td>{t(device.enabled ? 'enabled' : 'disabled')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
