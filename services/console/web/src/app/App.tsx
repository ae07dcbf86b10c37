import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, Button, ConfigProvider, Result } from 'antd';
import en from 'antd/locale/en_GB';
import zh from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import { locale, useLanguage, useWords } from '../i18n/language';
import { SignIn } from '../pages/signin/SignIn';
import { askSession, useSession } from '../session/session';
import { Frame } from './Frame';
import { nonce } from './nonce';
import { themeOf, useDark } from './theme';
import { WORDS } from './words';

// Whether the browser thinks that it is online says little about the school's own network: always ask.
const queries = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 1_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always' },
  },
});

export function App() {
  const language = useLanguage();
  const dark = useDark();
  useEffect(() => {
    document.documentElement.lang = locale(language);
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [language, dark]);
  return (
    <ConfigProvider
      button={{ autoInsertSpace: false }}
      locale={language === 'en' ? en : zh}
      theme={themeOf(dark)}
      csp={{ nonce }}
    >
      <AntApp>
        <QueryClientProvider client={queries}>
          <Entrance />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function Entrance() {
  const t = useWords(WORDS);
  const state = useSession();
  useEffect(() => {
    void askSession();
  }, []);
  useEffect(() => {
    // What one person saw is not for the next one at this computer.
    if (state.is === 'signed-out') queries.clear();
  }, [state.is]);
  switch (state.is) {
    case 'asking':
      return <p className="whole-page">{t('loading')}</p>;
    case 'unreachable':
      return (
        <Result
          status="warning"
          title={t('unreachable')}
          extra={
            <Button type="primary" onClick={() => void askSession()}>
              {t('retry')}
            </Button>
          }
        />
      );
    case 'signed-out':
      return <SignIn expired={state.expired} />;
    case 'signed-in':
      return <Frame key={state.session.csrfToken} session={state.session} />;
  }
}
