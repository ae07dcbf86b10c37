import { App, Button, Modal } from 'antd';
import { useWords } from '../../i18n/language';
import { WORDS } from './words';

interface Properties {
  id: string;
  /** Empty: it was handed out before. */
  secret: string;
  onClose: () => void;
}

/** The one time that a secret is seen. It is closed by its button alone, so that no stray key loses it. */
export function Secret({ id, secret, onClose }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard?.writeText(secret).then(
      () => message.success(t('copied')),
      () => undefined,
    );
  return (
    <Modal
      open
      title={`${t('secret')} ${id}`}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        secret && (
          <Button key="copy" onClick={copy}>
            {t('copy')}
          </Button>
        ),
        <Button key="close" type="primary" onClick={onClose}>
          {t('seen')}
        </Button>,
      ]}
    >
      {secret ? (
        <>
          <p>{t('secretNote')}</p>
          <p>
            <code className="secret" data-testid="secret">
              {secret}
            </code>
          </p>
        </>
      ) : (
        <p>{t('noSecret')}</p>
      )}
    </Modal>
  );
}
