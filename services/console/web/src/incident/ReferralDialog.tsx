import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { incidentApi, newKey, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { NUMBER } from './CallNumberForm';
import { CALL_WORDS } from './callWords';

export type Agency = 'FIRE_119' | 'MEDICAL_120';

interface Written {
  channel: 'PHONE' | 'SYSTEM';
  reference?: string;
  note?: string;
}

/** Writes down that a person handed the incident to 119 or 120; it calls nobody. */
export function ReferralDialog({ id, agency, onClose }: { id: string; agency: Agency; onClose: () => void }) {
  const t = useWords(CALL_WORDS);
  const { name } = useNames();
  const [form] = Form.useForm<Written>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sent = useRef<{ order: string; key: string }>(undefined);

  async function send({ channel, reference, note }: Written) {
    const body = {
      agency,
      channel,
      ...(reference?.trim() ? { reference: reference.trim() } : {}),
      ...(note?.trim() ? { note: note.trim() } : {}),
    };
    const order = JSON.stringify(body);
    if (sent.current?.order !== order) sent.current = { order, key: newKey() };
    setBusy(true);
    setFault(undefined);
    try {
      await ok(
        incidentApi.POST('/api/v1/incidents/{id}/referrals', {
          params: { path: { id }, header: { 'Idempotency-Key': sent.current.key } },
          body,
        }),
      );
      onClose();
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : String(cause));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={`${t('refer')} ${name(agency)}`}
      okText={t('send')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {fault && <Alert type="error" title={fault} role="alert" />}
      <Form
        form={form}
        layout="vertical"
        onFinish={send}
        requiredMark={false}
        initialValues={{ channel: 'PHONE' }}
      >
        <Form.Item name="channel" label={t('channel')} rules={[{ required: true, message: t('needed') }]}>
          <Radio.Group options={['PHONE', 'SYSTEM'].map((value) => ({ value, label: name(value) }))} />
        </Form.Item>
        <Form.Item
          name="reference"
          label={t('reference')}
          rules={[{ pattern: NUMBER, message: t('wrongNumber') }]}
        >
          <Input maxLength={64} autoFocus />
        </Form.Item>
        <Form.Item name="note" label={t('note')}>
          <Input.TextArea maxLength={500} rows={3} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
