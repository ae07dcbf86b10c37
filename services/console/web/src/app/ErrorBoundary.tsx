import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { WORDS } from './words';

/** A page that throws takes no other part of the frame with it, and can be tried again. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? (
      <Failed again={() => this.setState({ failed: false })} />
    ) : (
      this.props.children
    );
  }
}

function Failed({ again }: { again: () => void }) {
  const t = useWords(WORDS);
  return (
    <Result
      status="error"
      title={t('failed')}
      subTitle={t('failedNote')}
      extra={[
        <Button key="again" type="primary" onClick={again}>
          {t('retry')}
        </Button>,
        <Button key="reload" onClick={() => location.reload()}>
          {t('reload')}
        </Button>,
      ]}
    />
  );
}
