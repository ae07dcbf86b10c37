import type { components } from '@openapi/incident';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { incidentApi, okAs, type PageOf } from '../../api/client';
import { useWords } from '../../i18n/language';
import { CALL_WORDS } from '../../incident/callWords';
import { Moment } from '../../time/Moment';

const EVERY_MS = 15_000;
const SHOWN = '20';

/** What no call-handling system took: it lies here until a person hands it over again, or types its number in. */
export function FailedHandovers({ onOpen }: { onOpen: (incidentId: string) => void }) {
  const t = useWords(CALL_WORDS);
  const { data } = useQuery({
    queryKey: ['failed-handovers'],
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['CallHandover']>>(
        incidentApi.GET('/api/v1/call-handling/handovers', {
          params: { query: { state: 'FAILED', limit: SHOWN } },
          signal,
        }),
      ),
    refetchInterval: EVERY_MS,
  });
  const failed = data?.items ?? [];
  if (failed.length === 0) return null;
  return (
    <section className="gaps" aria-label={t('failedOnes')} data-testid="failed-handovers">
      <h2>
        <span className="badge alarm">{t('failedOnes')}</span> {failed.length}
        {data?.nextCursor && '+'}
      </h2>
      <ul>
        {failed.map((each) => (
          <li key={each.handoverId}>
            <Button size="small" onClick={() => onOpen(each.incidentId ?? '')}>
              {each.schoolName}
            </Button>{' '}
            {each.failure} · <Moment at={each.askedAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
