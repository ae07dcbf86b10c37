import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { type Filter, listLeads } from '../../lead/api';
import { Section } from '../../lead/Section';
import { WORDS } from '../../lead/words';
import { useLink } from '../../live/link';
import { isAbsent } from '../../notify/isAbsent';
import type { PageProps } from '../registry';
import { Filters } from './Filters';
import { LeadTable } from './LeadTable';

const EVERY_MS = 15_000;

/** The triage desk: what there is, as far as it is the reader's to know of. */
export default function LeadsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const [filter, setFilter] = useState<Filter>({});
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['lead', 'list', filter],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => listLeads(filter, pageParam, signal),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
  useLink('leads', !error || isAbsent(error));
  const leads = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      <Filters filter={filter} ofOneSchool={session.schoolId !== undefined} onChange={setFilter} />
      {error && <p className="error">{t(isAbsent(error) ? 'notDeployed' : 'away')}</p>}
      {!error && !isPending && leads.length === 0 && <p className="faint">{t('none')}</p>}
      {leads.length > 0 && <LeadTable leads={leads} role={session.role} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
