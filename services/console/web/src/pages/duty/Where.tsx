import { Link } from 'wouter';
import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { useIncident } from '../../incident/useIncident';
import { WORDS as INCIDENT_WORDS } from '../../incident/words';
import { geoLink } from './position';
import { WORDS } from './words';

/** The school, the room, the way there; and whether nobody there may notice. */
export function Where({ incidentId, mode }: { incidentId: string; mode: string | undefined }) {
  const t = useWords(WORDS);
  const silent = useWords(INCIDENT_WORDS)('silent');
  const { name } = useNames();
  const { data } = useIncident(incidentId);
  const position = data?.places?.find((place) => place.position)?.position ?? data?.school?.position;
  return (
    <div data-testid="where">
      {data?.silentAtSchool && <p className="error">{silent}</p>}
      <p>
        {mode !== 'ACTUAL' && <span className="badge drill">{name(mode)}</span>}
        <strong>{data?.school?.name}</strong>{' '}
        {data && (
          <>
            <span className="badge">{name(data.severity)}</span> {(data.kinds ?? []).map(name).join('、')}
          </>
        )}
      </p>
      {data && <p>{placesOf(data).join('；')}</p>}
      {data?.text && <p className="said">{data.text}</p>}
      {position ? (
        <p>
          <a className="navigate" href={geoLink(position, data?.school?.name ?? '')}>
            {t('navigate')}
          </a>{' '}
          <span className="faint">
            {position.latitude.toFixed(6)}, {position.longitude.toFixed(6)}
          </span>
        </p>
      ) : (
        data && <p className="faint">{t('noPlace')}</p>
      )}
      <p>
        <Link href={`/incident/${incidentId}`}>{t('more')}</Link>
      </p>
    </div>
  );
}
