import { useQuery } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { allPages } from '../../api/allPages';
import { LANES, type LaneName } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { listOnCall, listRosters } from '../../notify/api';
import { isAbsent } from '../../notify/isAbsent';
import { useNotifyNames } from '../../notify/names';
import { Section } from '../../notify/Section';
import { lanesOf } from '../../roster/may';
import type { PageProps } from '../registry';
import { RosterTable } from './RosterTable';
import { WORDS } from './words';
import '../../notify/notify.css';

const EVERY_MS = 30_000;
/** So many at first: each is asked for its gaps. */
const STEP = 30;

/** All rosters that I may see. */
export default function RostersPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const [lane, setLane] = useState<LaneName>();
  const [most, setMost] = useState(STEP);
  const { data: rosters, error } = useQuery({
    queryKey: ['notify', 'rosters'],
    queryFn: ({ signal }) => allPages((cursor) => listRosters(cursor, signal)),
    refetchInterval: EVERY_MS,
  });
  const { data: onCall } = useQuery({
    queryKey: ['notify', 'rosters-on-call'],
    queryFn: ({ signal }) => allPages((cursor) => listOnCall(cursor, signal)),
    refetchInterval: EVERY_MS,
  });
  useLink('rosters', !error || isAbsent(error));
  const shown = (rosters ?? []).filter((each) => !lane || each.lane === lane);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      <p>
        <Select
          aria-label={t('lane')}
          className="filter"
          placeholder={t('allLanes')}
          allowClear
          options={LANES.map((value) => ({ value, label: name(value) }))}
          onChange={setLane}
        />{' '}
        {lanesOf(session.role).length > 0 && <Link href="/roster/new">{t('new')}</Link>}
      </p>
      {error && <p className="error">{t(isAbsent(error) ? 'absent' : 'away')}</p>}
      {rosters && shown.length === 0 && <p className="faint">{t('none')}</p>}
      {shown.length > 0 && <RosterTable rosters={shown.slice(0, most)} onCall={onCall} />}
      {shown.length > most && <Button onClick={() => setMost(most + STEP)}>{t('more')}</Button>}
    </>
  );
}
