import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import type { Roster } from '../api/notify';
import { useWords } from '../i18n/language';
import { useLink } from '../live/link';
import { findingsOf, segmentsOf } from '../notify/api';
import { daysAfter } from '../time/days';
import { useNow } from '../time/useNow';
import { dayIn, instantIn } from '../time/zones';
import { besides, calendar, monthOf, NO_DAYS, weekOf } from './calendar';
import { Grid } from './Grid';
import { currentPlan } from './plan';
import { WORDS } from './words';

const EVERY_MS = 30_000;
/** The longest that findings are asked for at once. */
const FINDING_DAYS = 31;

/** Who is on call, by the week or the month: past and to come. */
export function CalendarView({ roster }: { roster: Roster }) {
  const t = useWords(WORDS);
  const now = useNow();
  const plan = currentPlan(roster, now);
  const zone = plan?.zone ?? 'Asia/Shanghai';
  const today = dayIn(now, zone);
  const [view, setView] = useState<'week' | 'month'>('week');
  const [at, setAt] = useState(today);
  const days = view === 'week' ? weekOf(at) : monthOf(at);
  const { data, isError } = useSpan(roster.id, days, zone);
  useLink('roster', !isError);
  return (
    <>
      <p className="calendar-head">
        <Radio.Group
          aria-label={t('view')}
          value={view}
          options={(['week', 'month'] as const).map((value) => ({ value, label: t(value) }))}
          optionType="button"
          onChange={({ target }) => setView(target.value)}
        />
        <Button onClick={() => setAt(besides(at, view, -1))}>← {t('earlier')}</Button>
        <Button onClick={() => setAt(today)}>{t('today')}</Button>
        <Button onClick={() => setAt(besides(at, view, 1))}>{t('later')} →</Button>
        <strong data-testid="shown">
          {view === 'week' ? `${days[0]} – ${days.at(-1)}` : at.slice(0, 7)}
        </strong>
        {zone !== 'Asia/Shanghai' && (
          <span className="badge warn">
            {t('zone')} {zone}
          </span>
        )}
      </p>
      {isError && <p className="error">{t('away')}</p>}
      {data && (
        <Grid
          days={calendar(data.days, data.segments, data.findings, plan?.days ?? NO_DAYS, zone)}
          today={today}
          now={now}
          month={view === 'month' ? at.slice(0, 7) : undefined}
          testId="roster-calendar"
        />
      )}
    </>
  );
}

function useSpan(id: string, days: readonly string[], zone: string) {
  const begin = (day: string) => new Date(instantIn(day, '00:00', zone)).toISOString();
  const first = days[0] ?? '';
  const from = begin(first);
  const until = begin(daysAfter(days.at(-1) ?? first, 1));
  return useQuery({
    queryKey: ['notify', 'calendar', id, from, until],
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const middle = begin(daysAfter(first, FINDING_DAYS));
      const parts =
        middle < until ? [[from, middle] as const, [middle, until] as const] : [[from, until] as const];
      const [segments, ...findings] = await Promise.all([
        segmentsOf(id, from, until, signal),
        ...parts.map(([a, b]) => findingsOf(id, a, b, signal)),
      ]);
      return { days, segments: segments.items, findings: findings.flatMap(({ items }) => items) };
    },
    refetchInterval: EVERY_MS,
  });
}
