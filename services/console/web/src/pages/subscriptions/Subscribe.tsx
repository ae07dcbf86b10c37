import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { allPages } from '../../api/allPages';
import {
  MODES,
  SEVERITIES,
  SUBSCRIPTION_KINDS,
  type Subscription,
  type SubscriptionFilter,
  type SubscriptionRequest,
} from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { listRosters, subscribe } from '../../notify/api';
import { Deed } from '../../response/Deed';
import { WORDS } from './words';

const ALARMS = ['PANIC', 'DURESS', 'SILENT_PANIC', 'INTRUSION', 'FIRE', 'MEDICAL', 'TAMPER', 'OTHER'];
const LONGEST_NAME = 60;

type Kind = (typeof SUBSCRIPTION_KINDS)[number];
type Order = { kind: Kind; name: string; rosterId?: string } & SubscriptionFilter;

/** An administrator reads no incidents, and so has no feed of them. */
const kindsOf = (role: string) =>
  SUBSCRIPTION_KINDS.filter((kind) => kind !== 'INCIDENTS' || role !== 'administrator');

export function Subscribe({ role, onMade }: { role: string; onMade: (made: Subscription) => void }) {
  const t = useWords(WORDS);
  return (
    <Deed<Order>
      label={t('make')}
      initial={{ kind: 'PERSON' }}
      changes="notify"
      give={async (order, key) => onMade(await subscribe(requestOf(order), key))}
    >
      <Fields role={role} />
    </Deed>
  );
}

function requestOf({ kind, name, rosterId, regionId, kinds, severity, modes }: Order): SubscriptionRequest {
  if (kind !== 'INCIDENTS') return { kind, name: name.trim(), ...(rosterId && { rosterId }) };
  const filter: SubscriptionFilter = {
    ...(regionId?.trim() && { regionId: regionId.trim() }),
    ...(kinds?.length && { kinds }),
    ...(severity && { severity }),
    ...(modes?.length && { modes }),
  };
  return { kind, name: name.trim(), filter };
}

function Fields({ role }: { role: string }) {
  const t = useWords(WORDS);
  const kind = Form.useWatch<Kind>('kind') ?? 'PERSON';
  const needed = [{ required: true, message: t('needed') }];
  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Select options={kindsOf(role).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={t('name')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={LONGEST_NAME} autoComplete="off" />
      </Form.Item>
      {kind === 'INCIDENTS' ? (
        <IncidentFields />
      ) : (
        <Form.Item name="rosterId" label={t('roster')} rules={needed}>
          <RosterField />
        </Form.Item>
      )}
    </>
  );
}

function RosterField(properties: { id?: string; value?: string; onChange?: (id: string) => void }) {
  const { data = [] } = useQuery({
    queryKey: ['notify', 'rosters'],
    queryFn: ({ signal }) => allPages((cursor) => listRosters(cursor, signal)),
    staleTime: 60_000,
  });
  return (
    <Select
      {...properties}
      showSearch={{ optionFilterProp: 'label' }}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

function IncidentFields() {
  const t = useWords(WORDS);
  const { name } = useNames();
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: name(value) }));
  return (
    <>
      <Form.Item name="regionId" label={t('region')}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item name="severity" label={t('severity')}>
        <Select allowClear options={options(SEVERITIES)} />
      </Form.Item>
      <Form.Item name="kinds" label={t('kinds')}>
        <Select mode="multiple" options={options(ALARMS)} />
      </Form.Item>
      <Form.Item name="modes" label={t('modes')}>
        <Select mode="multiple" options={options(MODES)} />
      </Form.Item>
    </>
  );
}
