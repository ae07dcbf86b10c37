import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Address, Stage } from '../../api/notify';
import { ShownOnce } from '../../app/ShownOnce';
import { useWords } from '../../i18n/language';
import { useSending } from '../../incident/useSending';
import { findDelivery, removeAddress, rotateSecret, testAddress } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { Deed } from '../../response/Deed';
import { WORDS } from './words';

const LOOK_MS = 1_500;
const OVER: readonly Stage[] = ['DELIVERED', 'ACKNOWLEDGED', 'FAILED_FOR_GOOD'];

/** What is done with one channel: whether it works is tried, and seen. */
export function ChannelDeeds({ address }: { address: Address }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { message } = App.useApp();
  const { busy, sending } = useSending();
  const [delivery, setDelivery] = useState<string>();
  const of = `${name(address.kind)} ${address.masked}`;
  const test = () =>
    sending(async () => {
      setDelivery((await testAddress(address.id)).deliveryId);
      message.success(t('testSent'));
    });
  return (
    <>
      <Button size="small" loading={busy} aria-label={`${t('test')} ${of}`} onClick={test}>
        {t('test')}
      </Button>{' '}
      {delivery && <Outcome id={delivery} />}{' '}
      {address.kind === 'WEBHOOK' && <Rotate address={address} of={of} />}{' '}
      <Deed label={t('remove')} of={of} danger changes="notify" give={() => removeAddress(address.id)}>
        <p>{t('removeNote')}</p>
      </Deed>
    </>
  );
}

/** Of the test, as it goes on. */
function Outcome({ id }: { id: string }) {
  const name = useNotifyNames();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['notify-test', id],
    queryFn: async ({ signal }) => {
      const delivery = await findDelivery(id, signal);
      // What it showed of the channel's health.
      if (OVER.includes(delivery.stage))
        void queries.invalidateQueries({ queryKey: ['notify', 'addresses'] });
      return delivery;
    },
    refetchInterval: ({ state }) => (state.data && OVER.includes(state.data.stage) ? false : LOOK_MS),
  });
  return (
    <output className={data?.stage.startsWith('FAILED') ? 'badge warn' : 'badge'} data-testid="test-outcome">
      {name(data?.stage)} {data?.detail}
    </output>
  );
}

function Rotate({ address, of }: { address: Address; of: string }) {
  const t = useWords(WORDS);
  const { busy, sending } = useSending();
  const [secret, setSecret] = useState<string>();
  const rotate = () =>
    sending(async () => {
      setSecret((await rotateSecret(address.id)).secret ?? undefined);
    });
  return (
    <>
      <Button size="small" loading={busy} aria-label={`${t('rotate')} ${of}`} onClick={rotate}>
        {t('rotate')}
      </Button>
      {secret && (
        <ShownOnce
          title={`${t('secret')} ${address.masked}`}
          note={t('rotateNote')}
          value={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
    </>
  );
}
