import { Form, Input } from 'antd';
import { useLocation } from 'wouter';
import { useWords } from '../i18n/language';
import { openResponse } from './api';
import { Deed, ReasonField } from './Deed';
import { WORDS } from './words';

const OPENERS = ['police-dispatcher', 'commission-officer'];

interface Properties {
  role: string;
  /** Of this incident; without one the reader names it. */
  incidentId?: string;
}

/** A response that nobody's confirmation opened: a person does, and says why. */
export function OpenResponse({ role, incidentId }: Properties) {
  const t = useWords(WORDS);
  const [, go] = useLocation();
  if (!OPENERS.includes(role)) return null;
  return (
    <Deed<{ incidentId: string; reason: string }>
      label={t('open')}
      initial={incidentId ? { incidentId } : {}}
      give={async (order, key) => {
        const opened = await openResponse(order.incidentId.trim(), order.reason.trim(), key);
        go(`/response/${opened.id}`);
      }}
    >
      <Form.Item
        name="incidentId"
        label={t('incidentId')}
        hidden={incidentId !== undefined}
        rules={[{ required: true, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <ReasonField />
    </Deed>
  );
}
