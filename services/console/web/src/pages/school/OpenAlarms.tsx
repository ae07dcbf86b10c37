import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Moment } from '../../time/Moment';
import { OwnNotes } from './OwnNotes';
import { type Dispatch, dispatchOf, type OwnIncident } from './own';
import { WORDS } from './words';

const STEPS: readonly (readonly [Dispatch, keyof typeof WORDS])[] = [
  ['RECEIVED', 'received'],
  ['ACKNOWLEDGED', 'acknowledged'],
  ['ON_THE_WAY', 'onTheWay'],
  ['ARRIVED', 'arrived'],
];

export function OpenAlarms({ incidents }: { incidents: OwnIncident[] }) {
  const t = useWords(WORDS);
  return (
    <section aria-label={t('open')} data-testid="open-alarms">
      <h2>{t('open')}</h2>
      {incidents.length === 0 && <p className="faint">{t('noneOpen')}</p>}
      {incidents.map((incident) => (
        <OpenAlarm key={incident.incidentId} incident={incident} />
      ))}
    </section>
  );
}

function OpenAlarm({ incident }: { incident: OwnIncident }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { state, at } = dispatchOf(incident);
  const reached = STEPS.findIndex(([step]) => step === state);
  return (
    <article className="alarm" data-dispatch={state}>
      <p>
        {incident.mode !== 'ACTUAL' && <span className="badge drill">{name(incident.mode)}</span>}
        <strong>{(incident.kinds ?? []).map(name).join('、')}</strong> · {t('pressed')}{' '}
        <Moment at={incident.openedAt} /> · {t('place')} {placesOf(incident).join('；')}
      </p>
      <ol className="steps">
        {STEPS.map(([step, word], index) => (
          <li
            key={step}
            className={index <= reached ? 'reached' : ''}
            aria-current={index === reached ? 'step' : undefined}
          >
            {index <= reached ? '✓ ' : '○ '}
            {t(word)} {index === reached && <Moment at={at} />}
          </li>
        ))}
      </ol>
      {incident.incidentId && <OwnNotes incidentId={incident.incidentId} />}
    </article>
  );
}
