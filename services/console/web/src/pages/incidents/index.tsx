import type { components } from '@openapi/incident';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { incidentApi, ok } from '../../api/client';
import { ExportButtons } from '../../app/ExportButtons';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { IncidentDetails } from '../../incident/IncidentDetails';
import { useLink } from '../../live/link';
import { laneOf } from '../../session/roles';
import { daysAfter, startOf } from '../../time/days';
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
const KINDS = [
  'PANIC',
  'DURESS',
  'SILENT_PANIC',
  'INTRUSION',
  'FIRE',
  'MEDICAL',
  'TAMPER',
  'UNREADABLE',
  'OTHER',
];

/** The incidents of one's own region, the newest first: the commission's and the inspector's desk. */
export default function IncidentsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const [state, setState] = useState<string>();
  const [mode, setMode] = useState<string>();
  const [kind, setKind] = useState<string>();
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [openId, open] = useState<string>();
  const query = {
    ...(state && { state }),
    ...(mode && { mode }),
    ...(kind && { kind }),
    ...(from && { openedFrom: startOf(from) }),
    ...(until && { openedUntil: startOf(daysAfter(until, 1)) }),
  };
  const { data, isError, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['incidents', query],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      ok(
        incidentApi.GET('/api/v1/incidents', {
          params: {
            query: { ...query, limit: '50', ...(cursor && { cursor }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    refetchInterval: EVERY_MS,
  });
  useLink('incidents', !isError);
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
        />{' '}
        <Select
          aria-label={t('kind')}
          placeholder={t('kind')}
          allowClear
          options={choice(KINDS)}
          onChange={setKind}
          className="filter"
        />{' '}
        <input
          type="date"
          aria-label={t('from')}
          value={from}
          max={until || undefined}
          onChange={({ target }) => setFrom(target.value)}
        />
        {' – '}
        <input
          type="date"
          aria-label={t('until')}
          value={until}
          min={from || undefined}
          onChange={({ target }) => setUntil(target.value)}
        />{' '}
        <ExportButtons
          name="anyuan-incidents"
          load={(format) =>
            ok(
              incidentApi.GET('/api/v1/incidents/export', {
                params: { query: { ...query, format } },
                parseAs: 'blob',
              }),
            ) as Promise<Blob>
          }
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
            <IncidentDetails
              key={opened.incidentId}
              incidentId={opened.incidentId}
              audience={laneOf(session.role)}
              role={session.role}
            />
          </div>
        )}
      </Drawer>
    </>
  );
}
