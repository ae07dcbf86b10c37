import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { useDevices } from './useDevices';
import { WORDS } from './words';

export function Devices({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { devices, known, isError } = useDevices(schoolId);
  const usable = devices.filter((device) => device.enabled).length;
  return (
    <section aria-label={t('devices')}>
      <h2>{t('devices')}</h2>
      {isError && <p className="faint">{t('devicesAway')}</p>}
      {known && devices.length === 0 && <p className="error">{t('noDevices')}</p>}
      {known && usable === 1 && <p className="error">{t('onePath')}</p>}
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
