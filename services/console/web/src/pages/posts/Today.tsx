import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { usePatrolNames } from '../../patrol/names';
import { Moment } from '../../time/Moment';
import { percent } from './rates';
import { type Duty, useStaffing, useTodaysGaps } from './usePosts';
import { useShown } from './useShown';
import { WORDS } from './words';

const COLUMNS = ['school', 'spot', 'when', 'role', 'state', 'holder', 'reason'] as const;

/** Who should stand there today, and where nobody does. */
export function Today({ regionId }: { regionId: string | undefined }) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const { data } = useStaffing(regionId);
  const gaps = useTodaysGaps(regionId);
  const { shown, more } = useShown(gaps.data ?? []);
  return (
    <section aria-label={t('today')}>
      <h2>{t('today')}</h2>
      {data && (
        <p data-testid="staffing">
          {t('staffingRate')} <strong>{percent(data.rate)}</strong> · {t('required')} {data.required} ·{' '}
          {t('present')} {data.present} · {t('absent')} {data.missing}
        </p>
      )}
      <h3>{t('gaps')}</h3>
      {gaps.isError && <p className="error">{t('away')}</p>}
      {gaps.data?.length === 0 && <p className="faint">{t('noGaps')}</p>}
      {shown.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="gaps">
          {shown.map((duty: Duty) => (
            <tr key={duty.id} data-state={duty.state}>
              <td>
                <Named kind="schools" id={duty.schoolId ?? ''} />
              </td>
              <td>{duty.spotName}</td>
              <td>
                {name(duty.peak)} <Moment at={duty.begin} />–<Moment at={duty.end} />
              </td>
              <td>{name(duty.role)}</td>
              <td>
                <span className={duty.state === 'MISSING' ? 'badge alarm' : 'badge warn'}>
                  {name(duty.state)}
                </span>
              </td>
              <td>{duty.holder?.label}</td>
              <td>{duty.absence}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {more}
    </section>
  );
}
