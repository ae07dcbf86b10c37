import { Button } from 'antd';
import { useWords } from '../i18n/language';
import { listsOf } from './api';
import { Faults } from './Faults';
import { ListTable } from './ListTable';
import { usePages } from './usePages';
import { WORDS } from './words';

/** The region's lists so far, the newest first. */
export function History({ regionId }: { regionId: string }) {
  const t = useWords(WORDS);
  const { pages, error, hasNextPage, fetchNextPage } = usePages(
    ['risk', 'lists', regionId],
    (cursor, signal) => listsOf(regionId, cursor, signal),
  );
  return (
    <>
      <Faults error={error} />
      <ListTable lists={pages.flatMap(({ items }) => items ?? [])} testId="history" past />
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
