import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { incidentApi, newKey, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { WORDS } from './words';

export function NoteForm({ incidentId }: { incidentId: string }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  // Sent twice for want of an answer, it is one note; a new note has a new key.
  const key = useRef(newKey());

  async function send() {
    setBusy(true);
    try {
      await ok(
        incidentApi.POST('/api/v1/incidents/{id}/notes', {
          params: { path: { id: incidentId }, header: { 'Idempotency-Key': key.current } },
          body: { text: text.trim() },
        }),
      );
      setText('');
      key.current = newKey();
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : String(fault), 8);
    } finally {
      setBusy(false);
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
      <Input.TextArea
        aria-label={t('note')}
        placeholder={t('note')}
        value={text}
        maxLength={2000}
        rows={3}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit" disabled={busy || text.trim() === ''}>
        {t('addNote')}
      </Button>
    </form>
  );
}
