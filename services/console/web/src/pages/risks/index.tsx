import { Button } from 'antd';
import { useWords } from '../../i18n/language';
import { Section } from '../../lead/Section';
import { useLink } from '../../live/link';
import { isAbsent } from '../../notify/isAbsent';
import { newestLists } from '../../risk/api';
import { Faults } from '../../risk/Faults';
import { ListTable } from '../../risk/ListTable';
import { RulesTable } from '../../risk/RulesTable';
import { usePages } from '../../risk/usePages';
import { WORDS } from '../../risk/words';
import type { PageProps } from '../registry';

const EVERY_MS = 60_000;

/** The newest risk list of each county. */
export default function RisksPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { pages, error, isPending, hasNextPage, fetchNextPage } = usePages(
    ['risk', 'newest'],
    newestLists,
    EVERY_MS,
  );
  useLink('risks', !error || isAbsent(error));
  const lists = pages.flatMap((page) => page.items ?? []);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('risks')}</h1>
      <p className="faint">{t('risksNote')}</p>
      <Faults error={error} />
      {!error && !isPending && lists.length === 0 && <p className="faint">{t('none')}</p>}
      {lists.length > 0 && <ListTable lists={lists} testId="lists" />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
      <RulesTable />
    </>
  );
}
