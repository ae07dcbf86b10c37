import { Alert, App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { ActionFields } from './ActionFields';
import { give, type Order } from './give';
import type { Step } from './undo';
import { said, useKey } from './useKey';
import { WORDS } from './words';

interface Properties {
  /** What is asked for, with what is known of it beforehand. */
  step: Step;
  schoolId: string | undefined;
  mode: string | undefined;
  onClose: () => void;
  onDone: (done: Step) => void;
}

/** What is decided here is written down with its reason. */
export function ActionDialog({ step, schoolId, mode, onClose, onDone }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [form] = Form.useForm<Order>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { keyOf } = useKey();
  const { action, incidentId } = step;

  async function send(order: Order) {
    setBusy(true);
    setFault(undefined);
    try {
      const decided = await give(action, incidentId, keyOf(order), order);
      message.success(t(decided ? 'done' : 'taken'));
      onDone({ action, incidentId, order });
    } catch (cause) {
      setFault(said(cause));
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
      <Form form={form} layout="vertical" initialValues={step.order} onFinish={send} requiredMark={false}>
        <ActionFields action={action} incidentId={incidentId} schoolId={schoolId} mode={mode} />
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
