import { App, Form, Input } from 'antd';
import { useWords } from '../i18n/language';
import { ActionFields } from './ActionFields';
import { give, type Order } from './give';
import { OrderDialog } from './OrderDialog';
import type { Step } from './undo';
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
  const { action, incidentId } = step;

  async function send(order: Order, key: string) {
    const decided = await give(action, incidentId, key, order);
    message.success(t(decided ? 'done' : 'taken'));
    onDone({ action, incidentId, order });
  }

  return (
    <OrderDialog title={t(action)} initialValues={step.order} give={send} onClose={onClose}>
      <ActionFields action={action} incidentId={incidentId} schoolId={schoolId} mode={mode} />
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input.TextArea maxLength={500} rows={4} autoFocus />
      </Form.Item>
    </OrderDialog>
  );
}
