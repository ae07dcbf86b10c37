import { Button } from 'antd';
import type { Change } from '../api/risk';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { changesOf } from './api';
import { Faults } from './Faults';
import { LevelBadge } from './LevelBadge';
import { useRiskNames } from './names';
import { Told } from './Points';
import { usePages } from './usePages';
import { WORDS } from './words';

const COLUMNS = ['school', 'before', 'after', 'change', 'byKind'] as const;

interface Properties {
  regionId: string;
  /** From this list on; undefined: from the one that was published last. */
  listId: string | undefined;
}

/** What became more and what less, from one list to the newest. */
export function Changes({ regionId, listId }: Properties) {
  const t = useWords(WORDS);
  const { pages, error, hasNextPage, fetchNextPage } = usePages(
    ['risk', 'changes', regionId, listId],
    (cursor, signal) => changesOf(regionId, listId, cursor, signal),
  );
  const first = pages[0];
  const changes = pages.flatMap(({ items }) => items);
  return (
    <>
      <Faults error={error} absent="notFound" />
      {first && (
        <p>
          {t('compare')} <Moment at={first.from.at} /> → <Moment at={first.to.at} />
        </p>
      )}
      {first && changes.length === 0 && <p className="faint">{t('noChange')}</p>}
      {changes.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="changes" label={t('changes')}>
          {changes.map((change) => (
            <ChangeRow key={change.schoolId} change={change} />
          ))}
        </PlainTable>
      )}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function ChangeRow({ change: { schoolId, schoolName, before, after, points, byKind } }: { change: Change }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const level = (of: Change['before']) =>
    of ? <LevelBadge level={of} /> : <span className="faint">{t('notOnList')}</span>;
  return (
    <tr data-change={schoolId}>
      <th scope="row">{schoolName}</th>
      <td>{level(before)}</td>
      <td>{level(after)}</td>
      <td>
        <Signed value={points} />
      </td>
      <td>
        {byKind.map((each) => (
          <span key={each.kind} className="badge">
            {name(each.kind)} <Signed value={each.points} />
          </span>
        ))}
      </td>
    </tr>
  );
}

function Signed({ value }: { value: number | null | undefined }) {
  return typeof value === 'number' && value > 0 ? <>+{value}</> : <Told value={value} />;
}
