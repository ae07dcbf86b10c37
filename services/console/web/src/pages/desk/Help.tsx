import { Modal } from 'antd';
import { useWords } from '../../i18n/language';
import { WORDS } from './words';

const KEYS = [
  ['j / k · ↓ / ↑', 'helpMove'],
  ['A', 'helpTake'],
  ['Enter', 'helpEnter'],
  ['o', 'helpOpen'],
  ['n', 'helpNew'],
  ['m', 'helpMap'],
  ['s', 'helpSound'],
  ['c', 'helpCopy'],
  ['Esc', 'helpClose'],
  ['?', 'helpThis'],
] as const;

export function Help({ shown, onClose }: { shown: boolean; onClose: () => void }) {
  const t = useWords(WORDS);
  return (
    <Modal open={shown} title={t('help')} footer={null} onCancel={onClose}>
      <dl className="keys">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
