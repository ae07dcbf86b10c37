import { ShownOnce } from '../../app/ShownOnce';
import { useWords } from '../../i18n/language';
import { WORDS } from './words';

interface Properties {
  id: string;
  /** Empty: it was handed out before. */
  secret: string;
  onClose: () => void;
}

export function Secret({ id, secret, onClose }: Properties) {
  const t = useWords(WORDS);
  return (
    <ShownOnce
      title={`${t('secret')} ${id}`}
      note={t(secret ? 'secretNote' : 'noSecret')}
      value={secret}
      onClose={onClose}
    />
  );
}
