import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import type { Filter } from '../../lead/api';
import { handles } from '../../lead/may';
import { Section } from '../../lead/Section';
import { WORDS } from '../../lead/words';
import { useLink } from '../../live/link';
import { isAbsent } from '../../notify/isAbsent';
import { useSettled } from '../../notify/useSettled';
import type { PageProps } from '../registry';
import { Filters, Search } from './Filters';
import { LeadTable } from './LeadTable';
import { useLeads } from './useLeads';

/** The triage desk: what has to be looked at first. */
export default function LeadsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const [filter, setFilter] = useState<Filter>({ order: 'DUE' });
  const [words, setWords] = useState('');
  const { data, error, isPending, hasNextPage, fetchNextPage } = useLeads(filter, useSettled(words.trim()));
  useLink('leads', !error || isAbsent(error));
  const leads = (data?.pages ?? []).flatMap((page) => page.items);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      {handles(session.role) && (
        <Search words={words} onChange={setWords} unknown={data?.pages[0]?.unknown ?? []} />
      )}
      <Filters filter={filter} ofOneSchool={session.schoolId !== undefined} onChange={setFilter} />
      {error && <p className="error">{t(isAbsent(error) ? 'notDeployed' : 'away')}</p>}
      {!error && !isPending && leads.length === 0 && <p className="faint">{t('none')}</p>}
      {leads.length > 0 && <LeadTable leads={leads} role={session.role} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
