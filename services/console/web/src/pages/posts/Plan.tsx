import { useState } from 'react';
import { Named } from '../../app/Named';
import { useWords } from '../../i18n/language';
import { now } from '../../time/clock';
import { daysAfter, isoDay } from '../../time/days';
import { PlanGaps } from './PlanGaps';
import { percent, span } from './rates';
import { usePlan } from './usePosts';
import { WORDS } from './words';

/** What the days to come ask for, and what of it is lacking before any of them. */
export function Plan({ regionId }: { regionId: string | undefined }) {
  const t = useWords(WORDS);
  const today = isoDay(now());
  const [from, setFrom] = useState(today);
  const [to, setTo] = useState(daysAfter(today, 13));
  const { data, isError } = usePlan(regionId, span(from, to));
  const conflicts = data?.conflicts ?? [];
  return (
    <section aria-label={t('plan')}>
      <h2>{t('plan')}</h2>
      <p>
        <input
          type="date"
          aria-label={t('from')}
          value={from}
          max={to}
          onChange={({ target }) => setFrom(target.value)}
        />
        {' – '}
        <input
          type="date"
          aria-label={t('to')}
          value={to}
          min={from}
          onChange={({ target }) => setTo(target.value)}
        />
      </p>
      {isError && <p className="error">{t('away')}</p>}
      {data && (
        <>
          <p data-testid="plan">
            {t('coverage')} <strong>{percent(data.total?.rate)}</strong> · {t('windows')}{' '}
            {data.total?.windows} · {t('required')} {data.total?.required} · {t('filled')}{' '}
            {data.total?.filled}
          </p>
          <PlanGaps gaps={data.gaps ?? []} count={data.gapCount ?? 0} />
          {conflicts.length > 0 && (
            <>
              <h3>{t('conflicts')}</h3>
              <ul>
                {conflicts.map(({ label, day, one, other }) => (
                  <li key={`${label} ${day} ${one?.begin} ${one?.spotId} ${other?.spotId}`}>
                    {label} {day}：
                    <Named kind="schools" id={one?.schoolId ?? ''} /> {one?.begin}–{one?.end} ／{' '}
                    <Named kind="schools" id={other?.schoolId ?? ''} /> {other?.begin}–{other?.end}
                  </li>
                ))}
              </ul>
            </>
          )}
          <Without title={t('withoutCalendar')} schools={data.withoutCalendar ?? []} />
          <Without title={t('withoutSpot')} schools={data.withoutSpot ?? []} />
        </>
      )}
    </section>
  );
}

const MOST = 50;

function Without({ title, schools }: { title: string; schools: string[] }) {
  if (schools.length === 0) return null;
  return (
    <>
      <h3>
        {title} ({schools.length})
      </h3>
      <ul>
        {schools.slice(0, MOST).map((id) => (
          <li key={id}>
            <Named kind="schools" id={id} />
          </li>
        ))}
        {schools.length > MOST && <li>… +{schools.length - MOST}</li>}
      </ul>
    </>
  );
}
