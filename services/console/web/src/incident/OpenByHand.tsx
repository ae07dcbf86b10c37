import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { App, AutoComplete, Form, Input, Radio, Select } from 'antd';
import { incidentApi, ledgerApi, ok, okAs } from '../api/client';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { OrderDialog } from './OrderDialog';
import { SchoolSearch } from './SchoolSearch';
import { WORDS } from './words';

const KINDS = ['PANIC', 'INTRUSION', 'FIRE', 'MEDICAL', 'DURESS', 'SILENT_PANIC', 'TAMPER'] as const;
const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'] as const;
const MODES = ['ACTUAL', 'EXERCISE', 'TEST'] as const;

interface Order {
  schoolId: string;
  kind: (typeof KINDS)[number];
  mode: (typeof MODES)[number];
  severity?: (typeof SEVERITIES)[number];
  building?: string;
  floor?: string;
  room?: string;
  text: string;
}

interface Properties {
  onClose: () => void;
  onOpened: (incidentId: string) => void;
}

/** A call to 110, or somebody who walked in: an incident without a press. */
export function OpenByHand({ onClose, onOpened }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { message } = App.useApp();
  const needed = [{ required: true, message: t('needed') }];

  async function send(order: Order, key: string) {
    const asked = incidentApi.POST('/api/v1/incidents', {
      params: { header: { 'Idempotency-Key': key } },
      body: bodyOf(order),
    });
    const answer = await ok(asked);
    const opened = (await asked).response.status === 201;
    message.success(t(opened ? 'done' : 'taken'));
    onClose();
    if (opened) onOpened((answer as { incidentId?: string }).incidentId ?? '');
  }

  return (
    <OrderDialog<Order>
      title={t('openByHand')}
      initialValues={{ mode: 'ACTUAL', kind: 'PANIC' }}
      give={send}
      onClose={onClose}
    >
      <Form.Item name="schoolId" label={t('school')} rules={needed}>
        <SchoolSearch />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={needed}>
        <Select options={KINDS.map((value) => ({ value, label: name(value) }))} />
      </Form.Item>
      <Form.Item name="mode" label={t('mode')}>
        <Radio.Group options={MODES.map((value) => ({ value, label: name(value) }))} />
      </Form.Item>
      <Form.Item name="severity" label={t('severityByKind')}>
        <Select allowClear options={SEVERITIES.map((value) => ({ value, label: name(value) }))} />
      </Form.Item>
      <PlaceFields />
      <Form.Item
        name="text"
        label={t('words')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
    </OrderDialog>
  );
}

/** In the school's own words, where it has given them. */
function PlaceFields() {
  const t = useWords(WORDS);
  const schoolId: string | undefined = Form.useWatch('schoolId');
  const building: string | undefined = Form.useWatch('building');
  const { data } = useQuery({
    queryKey: ['school', schoolId],
    enabled: schoolId !== undefined,
    staleTime: 60_000,
    queryFn: async ({ signal }) =>
      okAs<components['schemas']['School']>(
        ledgerApi.GET('/api/v1/schools/{id}', { params: { path: { id: schoolId ?? '' } }, signal }),
      ),
  });
  const buildings = data?.buildings ?? [];
  const rooms = buildings.find((each) => each.name === building)?.rooms ?? [];
  const options = (values: (string | undefined)[]) => values.map((value) => ({ value: value ?? '' }));
  return (
    <div className="place-fields">
      <Form.Item name="building" label={t('building')}>
        <AutoComplete
          options={options(buildings.map((each) => each.name))}
          showSearch={fitting}
          maxLength={100}
        />
      </Form.Item>
      <Form.Item name="floor" label={t('floor')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="room" label={t('room')}>
        <AutoComplete options={options(rooms)} showSearch={fitting} maxLength={100} />
      </Form.Item>
    </div>
  );
}

const fitting = {
  filterOption: (typed: string, option?: { value?: unknown }) => String(option?.value ?? '').includes(typed),
};

function bodyOf({ schoolId, kind, mode, severity, text, ...said }: Order) {
  const [building, floor, room] = [said.building?.trim(), said.floor?.trim(), said.room?.trim()];
  const place = { ...(building && { building }), ...(floor && { floor }), ...(room && { room }) };
  return {
    schoolId,
    kind,
    mode,
    text: text.trim(),
    ...(severity && { severity }),
    ...(Object.keys(place).length > 0 && { place }),
  };
}
