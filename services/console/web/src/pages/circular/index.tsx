import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Circular } from '../../api/risk';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { Section } from '../../lead/Section';
import { Deed } from '../../response/Deed';
import { acknowledge, findCircular, listOfCircular, withdraw } from '../../risk/api';
import { CircularDue } from '../../risk/CircularDue';
import { Faults } from '../../risk/Faults';
import { LevelBadge, LevelCounts } from '../../risk/LevelBadge';
import { decides } from '../../risk/may';
import { useRiskNames } from '../../risk/names';
import { SchoolTable } from '../../risk/SchoolTable';
import { usePages } from '../../risk/usePages';
import { WORDS } from '../../risk/words';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';
import '../../incident/incident.css';

const EVERY_MS = 30_000;

/** One circular: to whom, who acknowledged it, and the list as this reader may read it. */
export default function CircularPage({ session: { role } }: PageProps) {
  const t = useWords(WORDS);
  const { id = '' } = useParams<{ id: string }>();
  const { data: circular, error } = useQuery({
    queryKey: ['risk', 'circular', id],
    queryFn: ({ signal }) => findCircular(id, signal),
    refetchInterval: EVERY_MS,
  });
  return (
    <>
      <Section role={role} />
      <p>
        <Link href="/circulars" className="back">
          ← {t('back')}
        </Link>
      </p>
      <Faults error={error} absent="circularNotFound" />
      {circular && (
        <>
          <Head circular={circular} role={role} />
          <Addressees circular={circular} />
          <TheList id={id} role={role} />
        </>
      )}
    </>
  );
}

function Head({ circular, role }: { circular: Circular; role: string }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const { id, regionName, state, since, mine } = circular;
  return (
    <>
      <h1 className="page-title" data-testid="circular" data-state={state}>
        {t('circulars')} {regionName} <span className="badge">{name(state)}</span>
      </h1>
      <p>
        {t('since')} <Moment at={since} /> · {t('due')} <CircularDue circular={circular} />
      </p>
      <div className="action-bar">
        {mine && <Deed label={t('acknowledge')} changes="risk" give={() => acknowledge(id)} />}
        {state === 'OPEN' && decides(role) && (
          <Deed danger label={t('withdraw')} changes="risk" give={() => withdraw(id)} />
        )}
      </div>
    </>
  );
}

const COLUMNS = ['agency', 'region', 'acknowledged', 'by'] as const;

function Addressees({ circular: { addressees } }: { circular: Circular }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="addressees" label={t('addressees')}>
      {addressees.map(({ agency, regionId, regionName, acknowledgedAt, acknowledgedBy }) => (
        <tr key={`${agency} ${regionId}`}>
          <th scope="row">{name(agency)}</th>
          <td>{regionName}</td>
          <td>
            {acknowledgedAt ? <Moment at={acknowledgedAt} /> : <span className="badge">{name('OPEN')}</span>}
          </td>
          <td>{acknowledgedBy}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function TheList({ id, role }: { id: string; role: string }) {
  const t = useWords(WORDS);
  const [open, setOpen] = useState<string>();
  const { pages, error, hasNextPage, fetchNextPage } = usePages(
    ['risk', 'circular', id, 'list'],
    (cursor, signal) => listOfCircular(id, cursor, signal),
  );
  const list = pages[0]?.list;
  return (
    <section aria-label={t('toList')}>
      <h2>
        {t('toList')} {list && <LevelBadge level={list.level} />}
      </h2>
      <Faults error={error} />
      {list && <LevelCounts schools={list.schools} />}
      {list && (
        <SchoolTable
          schools={pages.flatMap(({ items }) => items)}
          role={role}
          list={undefined}
          open={open}
          onOpen={setOpen}
        />
      )}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </section>
  );
}
