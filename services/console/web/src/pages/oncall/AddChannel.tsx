import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select, Switch } from 'antd';
import { useState } from 'react';
import type { Address, AddressRequest, ChannelKind } from '../../api/notify';
import { ShownOnce } from '../../app/ShownOnce';
import { useWords } from '../../i18n/language';
import { OrderDialog } from '../../incident/OrderDialog';
import { addAddress } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { canPush, NoPush, subscribeBrowser } from '../../push/subscribe';
import { WORDS } from './words';

type Field = 'phone' | 'mail' | 'url' | 'robotKey' | 'robotSecret';
const FIELDS: Record<ChannelKind, readonly Field[]> = {
  SMS: ['phone'],
  VOICE: ['phone'],
  EMAIL: ['mail'],
  WEBHOOK: ['url'],
  WECOM_ROBOT: ['robotKey'],
  DINGTALK_ROBOT: ['robotKey', 'robotSecret'],
  WEB_PUSH: [],
  SSE: [],
};
const LONGEST = 500;

/** One more way to be reached. */
export function AddChannel({ offered }: { offered: readonly ChannelKind[] }) {
  const t = useWords(WORDS);
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Address>();
  // The page itself is always there.
  const kinds = offered.filter((kind) => kind !== 'SSE');

  async function give(order: AddressRequest, key: string) {
    const address = await addAddress(await complete(order, t), key);
    setOpen(false);
    if (address.kind === 'WEBHOOK') setMade(address);
    void queries.invalidateQueries({ queryKey: ['notify'] });
  }

  return (
    <p>
      <Button type="primary" disabled={kinds.length === 0} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
      {open && (
        <OrderDialog<AddressRequest>
          title={t('add')}
          initialValues={{ kind: kinds[0] ?? 'SMS', forExercises: false, soundless: false }}
          give={give}
          onClose={() => setOpen(false)}
        >
          <Fields kinds={kinds} />
        </OrderDialog>
      )}
      {made && (
        <ShownOnce
          title={`${t('secret')} ${made.masked}`}
          note={t(made.secret ? 'secretNote' : 'secretGone')}
          value={made.secret ?? ''}
          onClose={() => setMade(undefined)}
        />
      )}
    </p>
  );
}

async function complete(order: AddressRequest, t: (key: keyof typeof WORDS) => string) {
  if (order.kind !== 'WEB_PUSH') return order;
  try {
    return { ...order, subscription: await subscribeBrowser() };
  } catch (cause) {
    throw cause instanceof NoPush ? new Error(t(cause.why)) : cause;
  }
}

function Fields({ kinds }: { kinds: readonly ChannelKind[] }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const kind = Form.useWatch<ChannelKind>('kind') ?? kinds[0] ?? 'SMS';
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Select options={kinds.map((value) => ({ value, label: name(value) }))} />
      </Form.Item>
      {kind === 'WEB_PUSH' && (
        <p className={canPush() ? '' : 'error'}>{t(canPush() ? 'pushNote' : 'pushMissing')}</p>
      )}
      {FIELDS[kind].map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={t(field)}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input maxLength={LONGEST} autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="forExercises" label={t('exercises')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="soundless" label={t('soundless')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </>
  );
}
