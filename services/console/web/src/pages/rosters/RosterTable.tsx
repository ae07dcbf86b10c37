import { Link } from 'wouter';
import type { OnCall, RosterSummary } from '../../api/notify';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useNotifyNames } from '../../notify/names';
import { useFindings } from '../../roster/Findings';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const COLUMNS = ['roster', 'lane', 'place', 'onCall', 'findings'] as const;

interface Properties {
  rosters: readonly RosterSummary[];
  /** Of all rosters; undefined: not known yet. */
  onCall: readonly OnCall[] | undefined;
}

export function RosterTable({ rosters, onCall }: Properties) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const byRoster = new Map((onCall ?? []).map((each) => [each.rosterId, each]));
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="rosters">
      {rosters.map((each) => (
        <tr key={each.id} data-roster={each.id}>
          <td>
            <Link href={`/roster/${each.id}`}>{each.name}</Link>
          </td>
          <td>{name(each.lane)}</td>
          <td>
            {each.schoolId ? (
              <Named kind="schools" id={each.schoolId} />
            ) : (
              <Named kind="regions" id={each.regionId} />
            )}
          </td>
          <td>{onCall && <Now onCall={byRoster.get(each.id)} />}</td>
          <td>
            <Ahead id={each.id} />
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

function Now({ onCall }: { onCall: OnCall | undefined }) {
  const t = useWords(WORDS);
  const people = onCall?.people ?? [];
  if (people.length === 0) return <span className="badge alarm">{t('nobody')}</span>;
  return people.map(({ person, until }) => (
    <span key={person} className="on-duty">
      <strong>{person}</strong>{' '}
      {until && (
        <small className="faint">
          {t('until')} <Moment at={until} />
        </small>
      )}{' '}
    </span>
  ));
}

/** What is wrong before it happens. */
function Ahead({ id }: { id: string }) {
  const t = useWords(WORDS);
  const { data } = useFindings(id);
  if (!data) return null;
  const gaps = data.filter(({ kind }) => kind === 'GAP');
  const doubles = data.length - gaps.length;
  return (
    <>
      {gaps[0] && (
        <span className="badge alarm">
          {gaps.length} {t('gaps')} · {t('first')} <Moment at={gaps[0].from} />
        </span>
      )}
      {doubles > 0 && (
        <span className="badge warn">
          {doubles} {t('doubles')}
        </span>
      )}
      {data.length === 0 && <span className="faint">{t('fine')}</span>}
    </>
  );
}
