import { Form, Input, Modal, Select } from 'antd';
import { useWords } from '../i18n/language';
import { IncidentField, useIncidentsOf } from '../incident/OtherIncident';
import { isOver } from '../incident/useIncident';
import type { Order } from './dispatches';
import { minutesOf } from './dispatches';
import { handOver, recall, redispatch } from './orders';
import type { Dispatch } from './types';
import { useRecommendation } from './useDispatches';
import type { Ordering } from './useOrdering';
import { DISPATCH_WORDS } from './words';

interface Written {
  reason: string;
  unitId?: string;
  otherIncidentId?: string;
}

interface Properties {
  incidentId: string;
  dispatch: Dispatch;
  order: Exclude<Order, 'assign'>;
  ordering: Ordering;
  onClose: () => void;
}

/** What needs a reason, and sometimes another unit or incident. */
export function OrderDialog({ incidentId, dispatch, order, ordering, onClose }: Properties) {
  const t = useWords(DISPATCH_WORDS);
  const [form] = Form.useForm<Written>();
  const id = dispatch.id ?? '';

  async function give({ reason, unitId = '', otherIncidentId = '' }: Written) {
    const to = { id, reason: reason.trim() };
    await ordering.ordering({
      subject: dispatch.callSign ?? '',
      order: [order, to, unitId, otherIncidentId],
      give: (key) => {
        switch (order) {
          case 'dismiss':
          case 'recall':
            return recall(to);
          case 'handOver':
            return handOver({ ...to, key }, unitId);
          case 'redispatch':
            return redispatch({ ...to, key }, otherIncidentId);
        }
      },
    });
    // What was not done stands above the list, which shows by now what is so.
    onClose();
  }

  return (
    <Modal
      open
      title={`${t(order)} ${dispatch.callSign}`}
      okText={t(order)}
      cancelText={t('cancel')}
      confirmLoading={ordering.busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={give} requiredMark={false}>
        {order === 'handOver' && <UnitField incidentId={incidentId} />}
        {order === 'redispatch' && <OtherIncidents incidentId={incidentId} />}
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('required') }]}
        >
          <Input.TextArea maxLength={500} rows={3} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function UnitField({ incidentId }: { incidentId: string }) {
  const t = useWords(DISPATCH_WORDS);
  const { data } = useRecommendation(incidentId, true);
  const choices = [...(data?.units ?? []), ...(data?.alternatives ?? [])];
  return (
    <Form.Item name="unitId" label={t('toUnit')} rules={[{ required: true, message: t('required') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={t('noUnit')}
        options={choices.map(({ unit, arrivalSeconds }) => ({
          value: unit?.id,
          label: `${unit?.callSign} · ${minutesOf(arrivalSeconds)} ${t('minutes')}`,
        }))}
      />
    </Form.Item>
  );
}

function OtherIncidents({ incidentId }: { incidentId: string }) {
  const open = useIncidentsOf(undefined).filter((each) => each.incidentId !== incidentId && !isOver(each));
  return <IncidentField field="otherIncidentId" label="sendTo" incidents={open} />;
}
