import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { WORDS } from './words';

/** It is kept like a step: in a cellar there is no network either. */
export function Note({ onAdd }: { onAdd: (text: string) => void }) {
  const t = useWords(WORDS);
  const [text, setText] = useState('');
  return (
    <form
      className="note"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(text.trim());
        setText('');
      }}
    >
      <Input.TextArea
        aria-label={t('note')}
        placeholder={t('note')}
        value={text}
        maxLength={2000}
        rows={2}
        onChange={({ target }) => setText(target.value)}
      />
      <Button htmlType="submit" size="large" disabled={text.trim() === ''}>
        {t('addNote')}
      </Button>
    </form>
  );
}
