import type { components } from '@openapi/ledger';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useRef, useState } from 'react';
import { ledgerApi, newKey, okAs } from '../../api/client';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { bringsItsKey, hasAccount, KINDS, type NewDevice, PROTOCOLS, requestOf } from './deeds';
import { Secret } from './Secret';
import { WORDS } from './words';

interface Properties {
  schoolId: string;
  onRegistered: () => void;
}

/** A new device; it works at once, and its secret is shown once. */
export function RegisterDevice({ schoolId, onRegistered }: Properties) {
  const t = useWords(WORDS);
  const [form] = Form.useForm<NewDevice>();
  const protocol = Form.useWatch('protocol', form);
  const [fault, setFault] = useState<string>();
  const [issued, issue] = useState<{ id: string; secret: string }>();
  const sent = useRef<{ request: string; key: string }>(undefined);

  async function send(typed: NewDevice) {
    const body = requestOf(schoolId, typed);
    const request = JSON.stringify(body);
    // One key for all attempts of the same: sent twice, it is one device and one secret.
    if (sent.current?.request !== request) sent.current = { request, key: newKey() };
    setFault(undefined);
    try {
      const answer = await okAs<components['schemas']['DeviceWithSecret']>(
        ledgerApi.POST('/api/v1/devices', {
          params: { header: { 'Idempotency-Key': sent.current.key } },
          body,
        }),
      );
      if (!bringsItsKey(body.protocol)) issue({ id: body.id ?? '', secret: answer.secret ?? '' });
      form.resetFields();
      onRegistered();
    } catch (cause) {
      setFault(cause instanceof Fault && cause.field ? `${cause.field}: ${cause.message}` : String(cause));
    }
  }

  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  const choice = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return (
    <details>
      <summary>{t('register')}</summary>
      <Form
        form={form}
        name="register"
        layout="vertical"
        className="register"
        onFinish={send}
        initialValues={{ kind: 'BUTTON', protocol: 'HTTP' }}
        requiredMark={false}
      >
        <Form.Item name="id" label={t('id')} rules={needed}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="kind" label={t('kind')}>
          <Select options={choice(KINDS)} />
        </Form.Item>
        <Form.Item name="protocol" label={t('protocol')}>
          <Select options={choice(PROTOCOLS)} />
        </Form.Item>
        {hasAccount(protocol) && (
          <Form.Item name="account" label={t('account')} rules={needed}>
            <Input maxLength={20} />
          </Form.Item>
        )}
        {bringsItsKey(protocol) && (
          <Form.Item name="secret" label={t('key')}>
            <Input maxLength={68} autoComplete="off" />
          </Form.Item>
        )}
        {(['building', 'floor', 'room'] as const).map((part) => (
          <Form.Item key={part} name={['place', part]} label={t(part)}>
            <Input maxLength={100} />
          </Form.Item>
        ))}
        <Button htmlType="submit" type="primary">
          {t('register')}
        </Button>
      </Form>
      {fault && <Alert type="error" title={fault} role="alert" />}
      {issued && <Secret {...issued} onClose={() => issue(undefined)} />}
    </details>
  );
}
