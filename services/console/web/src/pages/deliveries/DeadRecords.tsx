import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { listDeadRecords, replayRecord } from '../../notify/api';
import { Deed } from '../../response/Deed';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const EVERY_MS = 15_000;
const COLUMNS = ['at', 'of', 'event', 'school', 'reason', 'bytes', 'actions'] as const;

/** What the service could not take from Kafka: with its reason and without its content, which may name people. */
export function DeadRecords() {
  const t = useWords(WORDS);
  const { data, isError, isSuccess, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['notify', 'dead-records'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => listDeadRecords(pageParam, signal),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
  const records = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  return (
    <>
      <p className="faint">{t('recordsNote')}</p>
      {isError && <p className="error">{t('away')}</p>}
      {isSuccess && records.length === 0 && <p className="faint">{t('none')}</p>}
      {records.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="dead-records">
          {records.map(({ id, of, at, eventId, key, reason, bytes }) => (
            <tr key={id}>
              <td>
                <Moment at={at} />
              </td>
              <td>{t(of)}</td>
              <td>{eventId}</td>
              <td>{key}</td>
              <td>{reason}</td>
              <td>{bytes}</td>
              <td>
                <Deed label={t('replay')} of={id} changes="notify" give={() => replayRecord(id)}>
                  <p>{t('recordsNote')}</p>
                </Deed>
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
