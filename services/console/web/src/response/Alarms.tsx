import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { alarmsOf, openAlarms, subjectOf } from './alarms';
import { useResponseNames } from './names';
import { SIGNS } from './pairings';
import { stepsOf } from './steps';
import type { Drift, Line, Pairing, Response } from './types';
import { WORDS } from './words';

interface Properties {
  response: Response;
  pairings: readonly Pairing[];
  drift: Drift;
  record: readonly Line[];
}

/** What fell behind, above all else: of which rule or step it is, and who was told. */
export function Alarms({ response, pairings, drift, record }: Properties) {
  const t = useWords(WORDS);
  const { name, title } = useResponseNames();
  const open = openAlarms(alarmsOf(record), response, drift);
  const said = (subject: string) => {
    const of = subjectOf(subject, stepsOf(response), pairings);
    return typeof of === 'string' ? name(of) : title(of);
  };
  return (
    <section aria-label={t('alarms')} data-testid="alarms" className="drift">
      {open.length === 0 && <p className="faint">{t('noAlarms')}</p>}
      <ul aria-live="assertive">
        {open.map(({ subject, level, track, at }) => (
          <li key={subject} data-subject={subject}>
            <span className="badge alarm">
              <span aria-hidden="true">{SIGNS.MISSED}</span> {name(track)}
            </span>{' '}
            <strong>{said(subject)}</strong> {t('fellBehind')} ·{' '}
            {name(level === 'COMMANDER' ? 'TO_COMMANDER' : 'LEAD')} <Moment at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
