import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { listDeliveries } from '../../notify/api';
import { isAbsent } from '../../notify/isAbsent';
import { useSettled } from '../../notify/useSettled';
import { DeliveryTable } from './DeliveryTable';
import { Filters } from './Filters';
import { ANY, filterOf } from './filter';
import { ReplayAll } from './ReplayAll';
import { WORDS } from './words';

const EVERY_MS = 10_000;

interface Properties {
  /** Those that will not arrive by themselves any more. */
  dead: boolean;
  role: string;
}

export function Log({ dead, role }: Properties) {
  const t = useWords(WORDS);
  const [wanted, setWanted] = useState(ANY);
  const written = useSettled(JSON.stringify(filterOf(wanted, dead)));
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['notify', 'deliveries', dead, written],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => listDeliveries(JSON.parse(written), dead, pageParam, signal),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
  useLink('deliveries', !error || isAbsent(error));
  const items = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  return (
    <>
      <Filters wanted={wanted} dead={dead} onChange={setWanted} />
      {error && <p className="error">{t(isAbsent(error) ? 'absent' : 'away')}</p>}
      {!error && !isPending && items.length === 0 && <p className="faint">{t('none')}</p>}
      {dead && role === 'administrator' && (
        <ReplayAll filter={JSON.parse(written)} nothing={items.length === 0} />
      )}
      {items.length > 0 && <DeliveryTable deliveries={items} role={role} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
