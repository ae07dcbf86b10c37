import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { incidentApi, newKey, ok } from '../../api/client';
import { useWords } from '../../i18n/language';
import { SHIFT_WORDS } from './shiftWords';

/** Sends, says what went wrong, and is busy meanwhile. */
function useSending(done: 'given' | 'accepted', onDone: () => void) {
  const t = useWords(SHIFT_WORDS);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  async function sending(send: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    try {
      await send();
      message.success(t(done));
      return true;
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : String(fault), 8);
      return false;
    } finally {
      setBusy(false);
      onDone();
    }
  }
  return { busy, sending };
}

export function GiveShift({ onDone }: { onDone: () => void }) {
  const t = useWords(SHIFT_WORDS);
  const [notes, setNotes] = useState('');
  const { busy, sending } = useSending('given', onDone);
  // Sent twice for want of an answer, it is one handover; with other notes it is another.
  const sent = useRef<{ notes: string; key: string }>(undefined);

  async function send() {
    const written = notes.trim();
    if (sent.current?.notes !== written) sent.current = { notes: written, key: newKey() };
    const { key } = sent.current;
    const done = await sending(() =>
      ok(
        incidentApi.POST('/api/v1/shift-handovers', {
          params: { header: { 'Idempotency-Key': key } },
          body: { notes: written },
        }),
      ),
    );
    if (done) {
      sent.current = undefined;
      setNotes('');
    }
  }

  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p className="faint">{t('giveWhat')}</p>
      <Input.TextArea
        aria-label={t('notes')}
        placeholder={t('notes')}
        value={notes}
        maxLength={2000}
        rows={3}
        onChange={(event) => setNotes(event.target.value)}
      />
      <Button htmlType="submit" type="primary" disabled={busy}>
        {t('sign')}
      </Button>
    </form>
  );
}

export function AcceptShift({ id, onDone }: { id: string; onDone: () => void }) {
  const t = useWords(SHIFT_WORDS);
  const [note, setNote] = useState('');
  const { busy, sending } = useSending('accepted', onDone);
  return (
    <form
      className="call-number"
      onSubmit={(event) => {
        event.preventDefault();
        void sending(() =>
          ok(
            incidentApi.POST('/api/v1/shift-handovers/{id}/acceptances', {
              params: { path: { id } },
              body: { note: note.trim() },
            }),
          ),
        );
      }}
    >
      <Input
        size="small"
        aria-label={t('acceptNote')}
        placeholder={t('acceptNote')}
        value={note}
        maxLength={500}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button size="small" htmlType="submit" type="primary" disabled={busy}>
        {t('accept')}
      </Button>
    </form>
  );
}
