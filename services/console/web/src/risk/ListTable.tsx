import { Link } from 'wouter';
import type { ListHead } from '../api/risk';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { LevelBadge, LevelCounts } from './LevelBadge';
import { useRiskNames } from './names';
import { Told } from './Points';
import { WORDS } from './words';

const COLUMNS = ['region', 'level', 'average', 'schools', 'countedAt', 'state', 'open'] as const;

interface Properties {
  lists: readonly ListHead[];
  testId: string;
  /** Each list by itself, not the newest of its region. */
  past?: boolean;
}

export function ListTable({ lists, testId, past = false }: Properties) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  return (
    <PlainTable titles={COLUMNS.map(t)} testId={testId} label={t(past ? 'history' : 'risks')}>
      {lists.map((list) => (
        <tr key={list.id} data-list={list.id} data-state={list.state}>
          <th scope="row">{list.regionName}</th>
          <td>
            <LevelBadge level={list.level} />
          </td>
          <td>
            <Told value={list.average?.toFixed(1)} />
          </td>
          <td>
            <LevelCounts schools={list.schools} />
          </td>
          <td>
            <Moment at={list.at} />
          </td>
          <td>
            {name(list.state)} <Signature list={list} />
          </td>
          <td>
            <Link
              href={`/risk/${list.regionId}${past ? `/${list.id}` : ''}`}
              aria-label={`${t('open')} ${list.regionName}`}
            >
              {t('open')}
            </Link>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}

/** Who stands by it. */
export function Signature({ list }: { list: ListHead }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  if (!list.signedBy) return null;
  return (
    <small className="faint">
      {t('signed')} {name(list.signedAs)} {list.signedBy} <Moment at={list.signedAt} />
    </small>
  );
}
