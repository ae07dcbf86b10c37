import { Button } from 'antd';
import { Named } from '../app/Named';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { listDeletions } from '../risk/api';
import { Faults } from '../risk/Faults';
import { useRiskNames } from '../risk/names';
import { usePages } from '../risk/usePages';
import { WORDS } from '../risk/words';
import { Moment } from '../time/Moment';

const COLUMNS = ['region', 'level', 'endedAt', 'deletedAt'] as const;

/** That there were reviews, and when they were deleted: no case number is left of them. */
export function Deletions() {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const { pages, error, hasNextPage, fetchNextPage } = usePages(['review', 'deletions'], listDeletions);
  return (
    <>
      <Faults error={error} />
      <PlainTable titles={COLUMNS.map(t)} testId="deletions" label={t('deletions')}>
        {pages
          .flatMap(({ items }) => items ?? [])
          .map(({ reviewId, regionId, level, endedAt, deletedAt }) => (
            <tr key={reviewId}>
              <td>
                <Named kind="regions" id={regionId} />
              </td>
              <td>{name(level)}</td>
              <td>
                <Moment at={endedAt} />
              </td>
              <td>
                <Moment at={deletedAt} />
              </td>
            </tr>
          ))}
      </PlainTable>
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
