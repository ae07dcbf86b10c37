import { App } from 'antd';
import { useState } from 'react';
import { newUuid } from '../../api/client';
import { useWords } from '../../i18n/language';
import { shrink } from './shot';
import { keepShot } from './shots';
import { WORDS } from './words';

/** Kept on the telephone first, like a step: then it is sent as soon as that works. */
export function TakePhoto({ onTaken }: { onTaken: (photoId: string) => void }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);

  async function take(file: File) {
    setBusy(true);
    try {
      const shot = await shrink(file);
      if (!shot) {
        message.error(t('noPhoto'), 8);
        return;
      }
      const id = newUuid();
      await keepShot(id, shot);
      onTaken(id);
    } catch {
      message.error(t('notStored'), 8);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="take-photo">
      <span className="file-button">
        <span aria-hidden="true">{t('takePhoto')}</span>
        <input
          type="file"
          aria-label={t('takePhoto')}
          accept="image/*"
          capture="environment"
          disabled={busy}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void take(file);
            target.value = '';
          }}
        />
      </span>{' '}
      <span className="faint">{t('photoNote')}</span>
    </div>
  );
}
