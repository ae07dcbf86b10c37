import { App, Button, Modal } from 'antd';
import { useWords } from '../i18n/language';

const WORDS = {
  copy: ['复制', 'Copy'],
  copied: ['已复制', 'Copied'],
  notCopied: ['浏览器不允许复制，请手动选择。', 'The browser lets nothing be copied: select it by hand.'],
  seen: ['已保存，关闭', 'I have it, close'],
} as const;

interface Properties {
  title: string;
  /** What it is for, and that it cannot be seen again. */
  note: string;
  /** Empty: it was handed out before, as the note says. */
  value: string;
  onClose: () => void;
}

/** The one time that a secret is seen. It is closed by its button alone, so that no stray key loses it. */
export function ShownOnce({ title, note, value, onClose }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const copy = () =>
    (navigator.clipboard?.writeText(value) ?? Promise.reject()).then(
      () => message.success(t('copied')),
      () => message.warning(t('notCopied'), 8),
    );
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        value && (
          <Button key="copy" onClick={copy}>
            {t('copy')}
          </Button>
        ),
        <Button key="close" type="primary" onClick={onClose}>
          {t('seen')}
        </Button>,
      ]}
    >
      <p>{note}</p>
      {value && (
        <p>
          <code className="secret" data-testid="secret">
            {value}
          </code>
        </p>
      )}
    </Modal>
  );
}
