import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Moment } from '../../time/Moment';
import type { OwnIncident } from './own';
import { WORDS } from './words';

export function Recent({ incidents }: { incidents: OwnIncident[] }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <section aria-label={t('recent')}>
      <h2>{t('recent')}</h2>
      {incidents.length === 0 && <p className="faint">{t('noneRecent')}</p>}
      <ul data-testid="recent">
        {incidents.map((incident) => (
          <li key={incident.incidentId}>
            {incident.mode !== 'ACTUAL' && <span className="badge drill">{name(incident.mode)}</span>}
            <Moment at={incident.openedAt} /> {(incident.kinds ?? []).map(name).join('、')}{' '}
            {name(incident.state)}{' '}
            {incident.closedAt && (
              <>
                · {t('ended')} <Moment at={incident.closedAt} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
