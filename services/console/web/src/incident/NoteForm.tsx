import { Button, Input } from 'antd';
import { useState } from 'react';
import { incidentApi, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { useKey } from './useKey';
import { useSending } from './useSending';
import { WORDS } from './words';

interface Properties {
  incidentId: string;
  /** What the field is called; the police call it a note. */
  label?: string;
  onAdded?: () => void;
}

export function NoteForm({ incidentId, label, onAdded }: Properties) {
  const t = useWords(WORDS);
  const [text, setText] = useState('');
  const { busy, sending } = useSending();
  const { keyOf, forget } = useKey();

  const send = () =>
    sending(async () => {
      await ok(
        incidentApi.POST('/api/v1/incidents/{id}/notes', {
          params: { path: { id: incidentId }, header: { 'Idempotency-Key': keyOf(text) } },
          body: { text: text.trim() },
        }),
      );
      setText('');
      onAdded?.();
      forget();
    });

  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Input.TextArea
        aria-label={label ?? t('note')}
        placeholder={label ?? t('note')}
        value={text}
        maxLength={2000}
        rows={3}
        onChange={(event) => setText(event.target.value)}
      />
      <Button htmlType="submit" disabled={busy || text.trim() === ''}>
        {t(label ? 'send' : 'addNote')}
      </Button>
    </form>
  );
}
