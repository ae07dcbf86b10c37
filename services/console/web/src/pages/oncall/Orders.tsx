import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { Recipient } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useSending } from '../../incident/useSending';
import { orderMyChannels } from '../../notify/api';
import { OrderList } from './OrderList';
import { warningOf } from './order';
import { QuietHours } from './QuietHours';
import { WORDS } from './words';

interface Properties {
  recipient: Recipient;
  /** By address. */
  masked: ReadonlyMap<string, string>;
}

/** Over what first, and when not: kept once it is saved. */
export function Orders({ recipient, masked }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  const [draft, setDraft] = useState({
    forActual: recipient.forActual,
    forOthers: recipient.forOthers,
    quiet: recipient.quiet,
  });
  const { addresses, version } = recipient;
  const changed =
    JSON.stringify(draft) !==
    JSON.stringify({
      forActual: recipient.forActual,
      forOthers: recipient.forOthers,
      quiet: recipient.quiet,
    });
  const warning = warningOf(addresses, draft.forActual);

  async function save() {
    const done = await sending(async () => {
      await orderMyChannels({ ...draft, version });
    });
    if (done) message.success(t('saved'));
    await queries.invalidateQueries({ queryKey: ['notify', 'recipient'] });
  }

  return (
    <section aria-label={t('orders')}>
      <h2>{t('orders')}</h2>
      {warning && (
        <Alert
          type={warning.is === 'added' ? 'warning' : 'error'}
          title={t(warning.is)}
          data-testid="channel-warning"
        />
      )}
      <div className="orders">
        {(['forActual', 'forOthers'] as const).map((which) => (
          <OrderList
            key={which}
            which={which}
            addresses={addresses}
            masked={masked}
            order={draft[which]}
            onChange={(order) => setDraft({ ...draft, [which]: order })}
          />
        ))}
        <QuietHours quiet={draft.quiet} onChange={(quiet) => setDraft({ ...draft, quiet })} />
      </div>
      <p>
        <Button type="primary" disabled={!changed} loading={busy} onClick={save}>
          {t('save')}
        </Button>{' '}
        {changed && <span className="faint">{t('unsaved')}</span>}
      </p>
    </section>
  );
}
