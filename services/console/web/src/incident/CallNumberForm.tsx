import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { incidentApi, newKey, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { CALL_WORDS } from './callWords';

/** As the service has it (CallHandling.NUMBER). */
export const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}()（）[\]〔〕_./ -]{0,63}$/u;

/** The number of the case in the other system, where a person has to carry it over. */
export function CallNumberForm({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords(CALL_WORDS);
  const { message } = App.useApp();
  const [number, setNumber] = useState('');
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);
  const sent = useRef<{ number: string; key: string }>(undefined);

  async function send() {
    const typed = number.trim();
    if (!NUMBER.test(typed)) {
      setFault(t('wrongNumber'));
      return;
    }
    if (sent.current?.number !== typed) sent.current = { number: typed, key: newKey() };
    setBusy(true);
    setFault(undefined);
    try {
      await ok(
        incidentApi.POST('/api/v1/incidents/{id}/call-handling/number', {
          params: { path: { id }, header: { 'Idempotency-Key': sent.current.key } },
          body: { number: typed },
        }),
      );
      message.success(t('saved'));
      setNumber('');
    } catch (cause) {
      setFault(cause instanceof Error ? cause.message : String(cause));
    } finally {
      setBusy(false);
      onDone();
    }
  }

  return (
    <form
      className="call-number"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Input
        size="small"
        aria-label={t('number')}
        placeholder={t('number')}
        value={number}
        maxLength={64}
        status={fault ? 'error' : ''}
        onChange={(event) => setNumber(event.target.value)}
      />
      <Button size="small" htmlType="submit" disabled={busy || number.trim() === ''}>
        {t('save')}
      </Button>
      {fault && (
        <span role="alert" className="error">
          {fault}
        </span>
      )}
    </form>
  );
}
