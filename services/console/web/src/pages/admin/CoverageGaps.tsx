import type { components } from '@openapi/alarm';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { alarmApi, ok } from '../../api/client';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const EVERY_MS = 15_000;
const COLUMNS = ['school', 'reason', 'region', 'due'] as const;

/** Schools whose last alarm path is gone: each with the time by which one has to be back. */
export function CoverageGaps() {
  const t = useWords(WORDS);
  const { data, isError, isSuccess, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['admin-gaps'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      ok(
        alarmApi.GET('/api/v1/coverage-gaps', {
          params: { query: { limit: '50', ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
    refetchInterval: EVERY_MS,
  });
  const gaps = (data?.pages ?? []).flatMap((page) => page?.items ?? []);
  return (
    <section aria-label={t('gaps')}>
      <h2>{t('gaps')}</h2>
      {isError && <p className="error">{t('away')}</p>}
      {isSuccess && gaps.length === 0 && <p className="faint">{t('noGaps')}</p>}
      {gaps.length > 0 && (
        <PlainTable titles={COLUMNS.map((column) => t(column))} testId="gaps">
          {gaps.map((gap) => (
            <Row key={gap.gapId} gap={gap} />
          ))}
        </PlainTable>
      )}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </section>
  );
}

function Row({ gap }: { gap: components['schemas']['GapView'] }) {
  const t = useWords(WORDS);
  const reason = gap.reason ?? '';
  return (
    <tr>
      <td>{gap.schoolName ?? gap.schoolId}</td>
      <td>{reason in WORDS ? t(reason as keyof typeof WORDS) : reason}</td>
      <td>{gap.regionPath}</td>
      <td>
        {gap.overdue && <span className="badge alarm">{t('overdue')}</span>} <Moment at={gap.dueAt} />
      </td>
    </tr>
  );
}
