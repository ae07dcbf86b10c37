import { useQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { Link, useParams } from 'wouter';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { findRoster } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { Section } from '../../notify/Section';
import { CalendarView } from '../../roster/CalendarView';
import { EditPlan } from '../../roster/EditPlan';
import { Feed } from '../../roster/Feed';
import { Findings } from '../../roster/Findings';
import { mayKeep, mayStand } from '../../roster/may';
import { AddOverride, Overrides } from '../../roster/Overrides';
import { currentPlan } from '../../roster/plan';
import { ProposeSwap, Swaps } from '../../roster/Swaps';
import { Tests } from '../../roster/Tests';
import { WORDS as ROSTER_WORDS } from '../../roster/words';
import { now } from '../../time/clock';
import type { PageProps } from '../registry';
import { NewRoster } from './NewRoster';
import { WORDS } from './words';
import '../../notify/notify.css';

const EVERY_MS = 15_000;

/** One roster: who is on call when, by what, and what is wrong with it. */
export default function RosterPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { id = '' } = useParams<{ id: string }>();
  return (
    <>
      <Section role={session.role} />
      <p>
        <Link href="/rosters" className="back">
          ← {t('back')}
        </Link>
      </p>
      {id === 'new' ? <NewRoster session={session} /> : <One key={id} id={id} session={session} />}
    </>
  );
}

function One({ id, session }: { id: string } & PageProps) {
  const t = useWords(WORDS);
  const words = useWords(ROSTER_WORDS);
  const name = useNotifyNames();
  const { data: roster, error } = useQuery({
    queryKey: ['notify', 'roster', id],
    queryFn: ({ signal }) => findRoster(id, signal),
    refetchInterval: EVERY_MS,
  });
  if (!roster)
    return (
      error && (
        <p className="error">{t(error instanceof Fault && error.status === 404 ? 'notFound' : 'away')}</p>
      )
    );
  const keeps = mayKeep(session.role, roster.lane);
  const zone = currentPlan(roster, now())?.zone ?? 'Asia/Shanghai';
  const items = [
    {
      key: 'calendar',
      label: t('calendar'),
      children: (
        <>
          <p>
            {keeps && <AddOverride roster={roster} zone={zone} />}{' '}
            {mayStand(session.role) && <ProposeSwap roster={roster} zone={zone} me={session.username} />}
          </p>
          <CalendarView roster={roster} />
          <h2>{words('findings')}</h2>
          <Findings id={id} />
          <h2>{words('overrides')}</h2>
          <Overrides roster={roster} mayKeep={keeps} />
          <Swaps id={id} />
          <Feed roster={roster} role={session.role} />
        </>
      ),
    },
    ...(keeps ? [{ key: 'plan', label: t('plan'), children: <EditPlan roster={roster} /> }] : []),
    {
      key: 'tests',
      label: t('tests'),
      children: <Tests id={id} mayKeep={keeps} me={session.username} />,
    },
  ];
  return (
    <>
      <h1 className="page-title">
        {roster.name} <span className="badge">{name(roster.lane)}</span>
      </h1>
      <Tabs destroyOnHidden items={items} data-testid="roster" />
    </>
  );
}
