import { Tabs } from 'antd';
import { Suspense, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { ListHead } from '../../api/risk';
import { useWords } from '../../i18n/language';
import { Section } from '../../lead/Section';
import { listOf } from '../../risk/api';
import { Changes } from '../../risk/Changes';
import { Faults } from '../../risk/Faults';
import { History } from '../../risk/History';
import { LevelBadge, LevelCounts } from '../../risk/LevelBadge';
import { ListDeeds } from '../../risk/ListDeeds';
import { Signature } from '../../risk/ListTable';
import { useRiskNames } from '../../risk/names';
import { Told } from '../../risk/Points';
import { Schools } from '../../risk/Schools';
import { usePages } from '../../risk/usePages';
import { WORDS } from '../../risk/words';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';
import { RiskMap } from './map';
import '../../incident/incident.css';

/** One county's list: its schools on the map and by name, what changed, and what is done with it. */
export default function RiskPage({ session: { role } }: PageProps) {
  const t = useWords(WORDS);
  const { regionId = '', listId } = useParams<{ regionId: string; listId?: string }>();
  const [open, setOpen] = useState<string>();
  const { pages, error, hasNextPage, fetchNextPage } = usePages(
    ['risk', 'list', regionId, listId],
    (cursor, signal) => listOf(regionId, listId, cursor, signal),
  );
  const list = pages[0]?.list;
  const schools = pages.flatMap(({ items }) => items);
  return (
    <>
      <Section role={role} />
      <p>
        <Link href={listId ? `/risk/${regionId}` : '/risks'} className="back">
          ← {t('back')}
        </Link>
      </p>
      <Faults error={error} absent="notFound" />
      {list && (
        <>
          <Head list={list} />
          <ListDeeds list={list} role={role} />
          <Tabs
            destroyOnHidden
            data-testid="risk"
            items={[
              {
                key: 'list',
                label: t('list'),
                children: (
                  <>
                    {/* Of the newest lists alone: a map of another day would lie. */}
                    {!listId && (
                      <Suspense fallback={null}>
                        <RiskMap regionId={regionId} onSelect={setOpen} />
                      </Suspense>
                    )}
                    <Schools
                      schools={schools}
                      role={role}
                      list={list}
                      open={open}
                      onOpen={setOpen}
                      more={hasNextPage ? fetchNextPage : undefined}
                    />
                  </>
                ),
              },
              {
                key: 'changes',
                label: t('changes'),
                children: <Changes regionId={regionId} listId={listId} />,
              },
              { key: 'history', label: t('history'), children: <History regionId={regionId} /> },
            ]}
          />
        </>
      )}
    </>
  );
}

function Head({ list }: { list: ListHead }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  return (
    <>
      <h1 className="page-title" data-testid="list-head" data-state={list.state}>
        {list.regionName} <LevelBadge level={list.level} /> <span className="badge">{name(list.state)}</span>
      </h1>
      <p>
        {t('countedAt')} <Moment at={list.at} /> · {t('average')} <Told value={list.average?.toFixed(1)} />{' '}
        <Signature list={list} />
      </p>
      <LevelCounts schools={list.schools} />
    </>
  );
}
