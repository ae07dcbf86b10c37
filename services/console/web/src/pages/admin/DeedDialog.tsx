import { Alert, Form, Input, Modal } from 'antd';
import { useRef, useState } from 'react';
import { newKey } from '../../api/client';
import { useWords } from '../../i18n/language';
import { type Deed, type Device, doTo, wantsReason } from './deeds';
import { WORDS } from './words';

interface Properties {
  device: Device;
  deed: Deed;
  /** With the secret where one was asked for: empty if it was handed out before. */
  onDone: (secret: string | undefined) => void;
  onClose: () => void;
}

/** Asks once more, and why where that is kept. */
export function DeedDialog({ device, deed, onDone, onClose }: Properties) {
  const t = useWords(WORDS);
  const [form] = Form.useForm<{ reason: string }>();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  // Sent twice for want of an answer, it is done once.
  const key = useRef(newKey());

  async function send({ reason }: { reason?: string }) {
    setBusy(true);
    setFault(undefined);
    try {
      onDone(await doTo(device.id ?? '', deed, (reason ?? '').trim(), key.current));
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : String(cause));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={`${t(deed)} ${device.id}`}
      okText={t(deed)}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {fault && <Alert type="error" title={fault} role="alert" />}
      <p>{t(`${deed}Note`)}</p>
      <Form form={form} layout="vertical" onFinish={send} requiredMark={false}>
        {wantsReason(deed) && (
          <Form.Item
            name="reason"
            label={t('reason')}
            rules={[{ required: true, whitespace: true, message: t('needed') }]}
          >
            <Input.TextArea maxLength={500} rows={3} autoFocus />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
