import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Subscription } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { listSubscriptions } from '../../notify/api';
import { FeedAddresses } from '../../notify/FeedAddresses';
import { isAbsent } from '../../notify/isAbsent';
import { Section } from '../../notify/Section';
import type { PageProps } from '../registry';
import { Subscribe } from './Subscribe';
import { SubscriptionTable } from './SubscriptionTable';
import { WORDS } from './words';
import '../../notify/notify.css';

const EVERY_MS = 30_000;

/** What of mine others can read: feeds by secret addresses. */
export default function SubscriptionsPage({ session: { role } }: PageProps) {
  const t = useWords(WORDS);
  const [made, setMade] = useState<Subscription>();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['notify', 'subscriptions'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => listSubscriptions(pageParam, signal),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
  useLink('subscriptions', !error || isAbsent(error));
  const items = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  return (
    <>
      <Section role={role} />
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      {error ? (
        <p className="error">{t(isAbsent(error) ? 'absent' : 'away')}</p>
      ) : (
        <Subscribe role={role} onMade={setMade} />
      )}
      {data && items.length === 0 && <p className="faint">{t('none')}</p>}
      {items.length > 0 && <SubscriptionTable subscriptions={items} onRotated={setMade} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
      {made && <FeedAddresses made={made} onClose={() => setMade(undefined)} />}
    </>
  );
}
