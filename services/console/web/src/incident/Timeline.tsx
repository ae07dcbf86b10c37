import type { components } from '@openapi/incident';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { incidentApi, okAs, type PageOf } from '../api/client';
import { useWords } from '../i18n/language';
import { type Names, useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { WORDS } from './words';

type Entry = components['schemas']['TimelineEntry'];

/** What happened, the oldest first. It follows the task: each new version of it asks anew. */
export function Timeline({ incidentId, version }: { incidentId: string; version: number }) {
  const t = useWords(WORDS);
  const { data, isError, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['timeline', incidentId, version],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) =>
      okAs<PageOf<Entry>>(
        incidentApi.GET('/api/v1/incidents/{id}/timeline', {
          params: {
            path: { id: incidentId },
            query: { limit: '200', ...(pageParam ? { cursor: pageParam } : {}) },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    // The projection is a moment behind the lane.
    refetchInterval: 3_000,
  });
  const entries = (data?.pages ?? []).flatMap((page) => page?.items ?? []);
  return (
    <section aria-label={t('timeline')}>
      <h2>{t('timeline')}</h2>
      {isError && entries.length === 0 && <p className="faint">{t('noTimeline')}</p>}
      <ol className="timeline" data-testid="timeline">
        {entries.map((entry, index) => (
          <Line key={entry.eventId ?? index} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button size="small" onClick={() => fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </section>
  );
}

function Line({ entry }: { entry: Entry }) {
  const names = useNames();
  const { event, name } = names;
  const words = wordsOf(entry.details, names);
  return (
    <li>
      <Moment at={entry.decidedAt} /> <strong>{event(entry.type)}</strong> {words}
      {entry.actor && (
        <small className="faint">
          {' '}
          {entry.actor} · {name(entry.actorRole)}
        </small>
      )}
    </li>
  );
}

const SHOWN = [
  'text',
  'reason',
  'severity',
  'kind',
  'disposition',
  'audience',
  'step',
  'unit',
  'status',
  'toRegionId',
  'number',
  'agency',
  'channel',
  'reference',
  'note',
  'detail',
];

/** Of an event's details what a person reads; ids and offsets are for machines. */
export function wordsOf(details: Entry['details'], { name, step }: Pick<Names, 'name' | 'step'>): string {
  return SHOWN.flatMap((key) => {
    const value = details?.[key];
    if (typeof value !== 'string' || value === '') return [];
    const plain = value.replace(/^(SEVERITY|ALARM_KIND|DISPOSITION|AUDIENCE|BUDGET_STEP)_/, '');
    return [key === 'step' ? step(plain) : name(plain)];
  }).join(' · ');
}
