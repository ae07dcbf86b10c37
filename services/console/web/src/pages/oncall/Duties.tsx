import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Duty } from '../../api/notify';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { myDuties } from '../../notify/api';
import { isAbsent } from '../../notify/isAbsent';
import { useNotifyNames } from '../../notify/names';
import { now } from '../../time/clock';
import { daysAfter, isoDay, startOf } from '../../time/days';
import { Moment } from '../../time/Moment';
import { useNow } from '../../time/useNow';
import { WORDS } from './words';

const EVERY_MS = 30_000;
const DAYS = 28;
const COLUMNS = ['roster', 'from', 'to', 'by'] as const;

/** Whether I am on call, until when, and when again. */
export function Duties() {
  const t = useWords(WORDS);
  const at = useNow();
  const today = isoDay(now());
  const { data, error } = useQuery({
    queryKey: ['notify', 'duties', today],
    queryFn: ({ signal }) => myDuties(startOf(today), startOf(daysAfter(today, DAYS + 1)), signal),
    refetchInterval: EVERY_MS,
  });
  useLink('duties', !error || isAbsent(error));
  if (error) return <p className="error">{t(isAbsent(error) ? 'absent' : 'away')}</p>;
  if (!data) return null;
  const current = data.items.filter((each) => Date.parse(each.from) <= at && at < Date.parse(each.until));
  const next = data.items.filter((each) => Date.parse(each.from) > at);
  return (
    <section aria-label={t('now')}>
      <Current duties={current} />
      <h2>{t('next')}</h2>
      {next.length === 0 ? <p className="faint">{t('none')}</p> : <Next duties={next} />}
    </section>
  );
}

function Current({ duties }: { duties: Duty[] }) {
  const t = useWords(WORDS);
  return (
    <div className={duties.length > 0 ? 'duty-now on' : 'duty-now'} data-testid="duty-now">
      <strong>{t(duties.length > 0 ? 'onCall' : 'offCall')}</strong>
      {duties.map((each) => (
        <span key={each.rosterId + each.from}>
          <Link href={`/roster/${each.rosterId}`}>{each.rosterName}</Link> {t('until')}{' '}
          <Moment at={each.until} />
        </span>
      ))}
    </div>
  );
}

function Next({ duties }: { duties: Duty[] }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="duties">
      {duties.map((each) => (
        <tr key={each.rosterId + each.from}>
          <td>
            <Link href={`/roster/${each.rosterId}`}>{each.rosterName}</Link>
          </td>
          <td>
            <Moment at={each.from} />
          </td>
          <td>
            <Moment at={each.until} />
          </td>
          <td>{each.by === 'LAYER' ? each.layer : name(each.by)}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
