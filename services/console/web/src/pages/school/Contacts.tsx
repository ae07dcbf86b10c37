import type { components } from '@openapi/ledger';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ledgerApi, ok, okAs } from '../../api/client';
import { useWords } from '../../i18n/language';
import { said } from '../../incident/useKey';
import { WORDS } from './words';

type Kept = components['schemas']['SchoolContacts'];
type Contact = components['schemas']['SchoolContact'];

const MOST = 5;
const PHONE = /^\+?[0-9][0-9 -]{1,22}[0-9]$/;

/** Whom the police call back, as the school itself names them. */
export function Contacts({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { data, isError } = useQuery({
    queryKey: ['contacts', schoolId],
    // What somebody is typing is not overwritten by a fresh look.
    refetchOnWindowFocus: false,
    queryFn: async ({ signal }) =>
      okAs<Kept>(
        ledgerApi.GET('/api/v1/schools/{id}/contacts', { params: { path: { id: schoolId } }, signal }),
      ),
  });
  return (
    <section aria-label={t('contacts')} data-testid="contacts">
      <h2>{t('contacts')}</h2>
      <p className="faint">{t(isError ? 'contactsAway' : 'contactsNote')}</p>
      {data && <ContactsForm key={data.version} schoolId={schoolId} kept={data} />}
    </section>
  );
}

function ContactsForm({ schoolId, kept }: { schoolId: string; kept: Kept }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save({ contacts }: { contacts?: Contact[] }) {
    setBusy(true);
    setFault(undefined);
    try {
      await ok(
        ledgerApi.PUT('/api/v1/schools/{id}/contacts', {
          params: { path: { id: schoolId } },
          body: { contacts: contacts ?? [], ...(kept.version !== undefined && { version: kept.version }) },
        }),
      );
      message.success(t('saved'));
      await queries.invalidateQueries({ queryKey: ['contacts', schoolId] });
    } catch (cause) {
      setFault(said(cause));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Form initialValues={{ contacts: kept.contacts ?? [] }} onFinish={save} requiredMark={false}>
      {fault && <Alert type="error" title={fault} role="alert" />}
      <Form.List name="contacts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="contact">
                <ContactField index={name} field="role" label={t('role')} />
                <ContactField index={name} field="name" label={t('person')} />
                <ContactField index={name} field="phone" label={t('phone')} />
                <Button aria-label={`${t('remove')} ${name + 1}`} onClick={() => remove(name)}>
                  {t('remove')}
                </Button>
              </div>
            ))}
            <Button disabled={fields.length >= MOST} onClick={() => add({})}>
              {t('add')}
            </Button>{' '}
            <Button htmlType="submit" loading={busy}>
              {t('save')}
            </Button>
          </>
        )}
      </Form.List>
    </Form>
  );
}

function ContactField({ index, field, label }: { index: number; field: keyof Contact; label: string }) {
  const t = useWords(WORDS);
  const phone = field === 'phone';
  return (
    <Form.Item
      name={[index, field]}
      rules={[
        { required: true, whitespace: true, message: t('needed') },
        ...(phone ? [{ pattern: PHONE, message: t('phoneBad') }] : []),
      ]}
    >
      <Input
        aria-label={`${label} ${index + 1}`}
        placeholder={label}
        maxLength={phone ? 24 : 50}
        {...(phone && { inputMode: 'tel' as const })}
      />
    </Form.Item>
  );
}
