import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/language';
import { myAddresses, myRecipient } from '../../notify/api';
import { isAbsent } from '../../notify/isAbsent';
import { AddChannel } from './AddChannel';
import { ChannelTable } from './ChannelTable';
import { Orders } from './Orders';
import { WORDS } from './words';

const EVERY_MS = 15_000;

/** By what I am reached, whether it works, and in which order. */
export function Channels() {
  const t = useWords(WORDS);
  const { data: addresses, error } = useQuery({
    queryKey: ['notify', 'addresses'],
    queryFn: ({ signal }) => myAddresses(signal),
    refetchInterval: EVERY_MS,
  });
  const { data: recipient } = useQuery({
    queryKey: ['notify', 'recipient'],
    queryFn: ({ signal }) => myRecipient(signal),
    refetchInterval: EVERY_MS,
  });
  if (error) return isAbsent(error) ? null : <p className="error">{t('away')}</p>;
  if (!addresses || !recipient) return null;
  return (
    <>
      <section aria-label={t('channels')}>
        <h2>{t('channels')}</h2>
        {addresses.items.length === 0 && <p className="faint">{t('noChannels')}</p>}
        {addresses.items.length > 0 && <ChannelTable addresses={addresses.items} />}
        <AddChannel offered={addresses.offered} />
      </section>
      <Orders
        // What was saved elsewhere meanwhile is what one goes on from.
        key={recipient.version}
        recipient={recipient}
        masked={new Map(addresses.items.map(({ id, masked }) => [id, masked]))}
      />
    </>
  );
}
