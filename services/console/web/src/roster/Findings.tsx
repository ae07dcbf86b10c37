import { useQuery } from '@tanstack/react-query';
import type { Finding } from '../api/notify';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { findingsOf } from '../notify/api';
import { now } from '../time/clock';
import { daysAfter, isoDay, startOf } from '../time/days';
import { Moment } from '../time/Moment';
import { WORDS } from './words';

const DAYS = 14;
const EVERY_MS = 60_000;

/** The next 14 days, from this day on. */
export function useFindings(id: string) {
  const today = isoDay(now());
  return useQuery({
    queryKey: ['notify', 'findings', id, today],
    queryFn: ({ signal }) => findingsOf(id, startOf(today), startOf(daysAfter(today, DAYS)), signal),
    select: ({ items }) => items.filter(({ until }) => Date.parse(until) > now()),
    refetchInterval: EVERY_MS,
  });
}

/** What somebody has to put right before it happens. */
export function Findings({ id }: { id: string }) {
  const t = useWords(WORDS);
  const { data, isError } = useFindings(id);
  if (isError) return <p className="error">{t('away')}</p>;
  if (!data) return null;
  if (data.length === 0) return <p className="faint">{t('noFindings')}</p>;
  return (
    <PlainTable
      titles={(['findings', 'from', 'until'] as const).map(t)}
      testId="findings"
      label={t('findings')}
    >
      {data.map((each) => (
        <tr key={each.kind + each.from + (each.person ?? '')}>
          <td>
            <What finding={each} />
          </td>
          <td>
            <Moment at={each.from} />
          </td>
          <td>
            <Moment at={each.until} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function What({ finding: { kind, missing, person } }: { finding: Finding }) {
  const t = useWords(WORDS);
  return (
    <>
      <span className={kind === 'GAP' ? 'badge alarm' : 'badge warn'}>{t(kind)}</span>{' '}
      {kind === 'GAP' ? `${t('missing')} ${missing ?? 1} ${t('people')}` : person}
    </>
  );
}
