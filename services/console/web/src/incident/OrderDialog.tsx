import { Alert, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { Fault } from '../api/problem';
import { useWords } from '../i18n/language';
import { said, useKey } from './useKey';
import { WORDS } from './words';

interface Properties<Order> {
  title: string;
  initialValues: Partial<Order>;
  /** Gives the order under this key; what it throws is shown, and the order can be sent again. */
  give: (order: Order, key: string) => Promise<void>;
  onClose: () => void;
  /** The fields. */
  children: ReactNode;
}

/** A form that gives one order; whoever opened it takes it away when that is given. */
export function OrderDialog<Order extends object>(properties: Properties<Order>) {
  const { title, initialValues, give, onClose, children } = properties;
  const t = useWords(WORDS);
  const [form] = Form.useForm<Order>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { keyOf } = useKey();

  async function send(order: Order) {
    setBusy(true);
    setFault(undefined);
    try {
      await give(order, keyOf(order));
    } catch (cause) {
      const field = cause instanceof Fault ? cause.field : undefined;
      const known = Object.keys(form.getFieldsValue() ?? {}).find((name) => name === field);
      // Beside the field that is at fault; what concerns none of them stands above all.
      if (known) form.setFields([{ name: known as never, errors: [said(cause)] }]);
      else setFault(said(cause));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={title}
      okText={t('send')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {fault && <Alert type="error" title={fault} role="alert" />}
      <Form form={form} layout="vertical" initialValues={initialValues} onFinish={send} requiredMark={false}>
        {children}
      </Form>
    </Modal>
  );
}
