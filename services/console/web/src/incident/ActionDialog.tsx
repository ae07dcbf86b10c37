import { Alert, App, Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { newKey } from '../api/client';
import { useWords } from '../i18n/language';
import { ActionFields } from './ActionFields';
import type { Action } from './actions';
import { give, type Order } from './give';
import { WORDS } from './words';

interface Properties {
  action: Action;
  incidentId: string;
  schoolId: string | undefined;
  onClose: () => void;
}

/** What is decided here is written down with its reason. */
export function ActionDialog({ action, incidentId, schoolId, onClose }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [form] = Form.useForm<Order>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  // One key for all attempts of this dialog: sent twice, it is done once. With other words it is another command.
  const sent = useRef<{ order: string; key: string }>(undefined);

  async function send(order: Order) {
    const written = JSON.stringify(order);
    if (sent.current?.order !== written) sent.current = { order: written, key: newKey() };
    setBusy(true);
    setFault(undefined);
    try {
      const decided = await give(action, incidentId, sent.current.key, order);
      message.success(t(decided ? 'done' : 'taken'));
      onClose();
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : String(cause));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={t(action)}
      okText={t('send')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {fault && <Alert type="error" title={fault} role="alert" />}
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        <ActionFields action={action} incidentId={incidentId} schoolId={schoolId} />
        <Form.Item
          name="reason"
          label={t('reason')}
          rules={[{ required: true, whitespace: true, message: t('needed') }]}
        >
          <Input.TextArea maxLength={500} rows={4} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  );
}
