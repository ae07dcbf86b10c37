import type { components } from '@openapi/incident';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Select } from 'antd';
import { useEffect, useState } from 'react';
import { incidentApi, ok } from '../../api/client';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { ActionBar } from '../../incident/ActionBar';
import { FloorPlan } from '../../incident/FloorPlan';
import { Timeline } from '../../incident/Timeline';
import { forgetLink, reportLink } from '../../live/link';
import { laneOf } from '../../session/roles';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';
import { IncidentTable } from './IncidentTable';
import { WORDS } from './words';

export type Incident = Partial<
  components['schemas']['PoliceIncident'] & components['schemas']['EducationIncident']
>;

const EVERY_MS = 5_000;
const STATES = ['OPEN', 'ACKNOWLEDGED', 'CONFIRMED', 'REOPENED', 'CLOSED', 'MERGED'];
const MODES = ['ACTUAL', 'EXERCISE', 'TEST'];

/** The incidents of one's own region, the newest first: the commission's and the inspector's desk. */
export default function IncidentsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const [state, setState] = useState<string>();
  const [mode, setMode] = useState<string>();
  const [openId, open] = useState<string>();
  const { data, isError, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['incidents', state, mode],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      ok(
        incidentApi.GET('/api/v1/incidents', {
          params: {
            query: { limit: '50', ...(state && { state }), ...(mode && { mode }), ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    refetchInterval: EVERY_MS,
  });
  useEffect(() => {
    reportLink('incidents', !isError);
    return () => forgetLink('incidents');
  }, [isError]);
  const incidents: Incident[] = (data?.pages ?? []).flatMap((page) => page?.items ?? []);
  const opened = incidents.find((each) => each.incidentId === openId);
  const choice = (values: string[]) => values.map((value) => ({ value, label: name(value) }));

  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p>
        <Select
          aria-label={t('state')}
          placeholder={t('state')}
          allowClear
          options={choice(STATES)}
          onChange={setState}
          className="filter"
        />{' '}
        <Select
          aria-label={t('mode')}
          placeholder={t('mode')}
          allowClear
          options={choice(MODES)}
          onChange={setMode}
          className="filter"
        />
      </p>
      {isError && incidents.length === 0 && <p className="error">{t('unavailable')}</p>}
      <IncidentTable incidents={incidents} onOpen={open} empty={isPending || isError ? '' : t('none')} />
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
      <Drawer
        open={opened !== undefined}
        onClose={() => open(undefined)}
        size={560}
        mask={false}
        title={opened?.school?.name ?? t('title')}
        destroyOnHidden
        closable={{ 'aria-label': t('hide') }}
      >
        {opened?.incidentId && (
          <div className="incident">
            <p>
              {name(opened.state)} · {name(opened.severity)} · {(opened.kinds ?? []).map(name).join('、')} ·{' '}
              <Moment at={opened.openedAt} />
            </p>
            <ActionBar
              incidentId={opened.incidentId}
              schoolId={opened.school?.schoolId}
              role={session.role}
              audience={laneOf(session.role)}
              at={{
                state: opened.state,
                confirmed: Boolean(opened.confirmedAt),
                major: Boolean(opened.majorAt),
              }}
            />
            {laneOf(session.role) === 'police' && (
              <FloorPlan schoolId={opened.school?.schoolId} places={opened.places} />
            )}
            <Timeline incidentId={opened.incidentId} version={opened.version ?? 0} />
          </div>
        )}
      </Drawer>
    </>
  );
}
