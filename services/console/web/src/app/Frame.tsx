import { Alert, App, Button } from 'antd';
import { Suspense, useEffect } from 'react';
import { Link, Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { switchLanguage, useLanguage, useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { useCutSince } from '../live/link';
import { Strip } from '../notify/Strip';
import { type Page, pagesOf } from '../pages/registry';
import { type Session, signOut } from '../session/session';
import { useRenewal } from '../session/useRenewal';
import { duration } from '../time/format';
import { useNow } from '../time/useNow';
import { ErrorBoundary } from './ErrorBoundary';
import { switchTheme, useDark } from './theme';
import { WORDS } from './words';

/** What stands around every page: where one is, who one is, and whether there is a connection. */
export function Frame({ session }: { session: Session }) {
  const pages = pagesOf(session.role);
  useRenewal(session);
  return (
    <Router hook={useHashLocation}>
      <Head session={session} pages={pages} />
      <Connection />
      <Strip me={session.username} />
      <main id="content" className="content" tabIndex={-1}>
        <Pages session={session} pages={pages} />
      </main>
    </Router>
  );
}

function Head({ session, pages }: { session: Session; pages: Page[] }) {
  const t = useWords(WORDS);
  const index = useLanguage() === 'en' ? 1 : 0;
  const { name } = useNames();
  return (
    <header className="head">
      <button type="button" className="skip" onClick={skip}>
        {t('skip')}
      </button>
      <strong className="brand">
        安园 <small>{t('title')}</small>
      </strong>
      <nav aria-label={t('pages')}>
        {pages
          .filter((page) => !page.hidden)
          .map((page) => (
            <Link key={page.path} href={page.path} className={(active) => (active ? 'active' : '')}>
              {page.title[index]}
            </Link>
          ))}
      </nav>
      <span className="gap" />
      <span className="who">
        {session.username} · {name(session.role)}
      </span>
      <HeadButtons />
    </header>
  );
}

function HeadButtons() {
  const t = useWords(WORDS);
  const dark = useDark();
  const { message } = App.useApp();
  return (
    <>
      <Button size="small" onClick={switchTheme}>
        {t(dark ? 'light' : 'dark')}
      </Button>
      <Button size="small" onClick={switchLanguage} lang={useLanguage() === 'zh' ? 'en' : 'zh'}>
        {t('language')}
      </Button>
      <Button size="small" onClick={() => signOut().catch(() => message.error(t('signOutFailed')))}>
        {t('signOut')}
      </Button>
    </>
  );
}

function skip() {
  document.getElementById('content')?.focus();
}

function Connection() {
  const t = useWords(WORDS);
  const since = useCutSince();
  if (since === undefined) return null;
  return (
    <Alert banner type="error" title={t('lost')} description={<LostFor since={since} />} data-testid="lost" />
  );
}

function LostFor({ since }: { since: number }) {
  const t = useWords(WORDS);
  useNow();
  return (
    <>
      {t('lostNote')} <span aria-hidden="true">{duration(Date.now() - since)}</span>
    </>
  );
}

function Pages({ session, pages }: { session: Session; pages: Page[] }) {
  const t = useWords(WORDS);
  const first = pages[0];
  useEffect(() => {
    document.title = '安园 · Anyuan';
  }, []);
  if (!first) return <p className="whole-page">{t('noPage')}</p>;
  return (
    <Suspense fallback={<p className="whole-page">{t('loading')}</p>}>
      <Switch>
        {pages.map((page) => (
          <Route key={page.path} path={page.path}>
            <ErrorBoundary key={page.path}>
              <page.show session={session} />
            </ErrorBoundary>
          </Route>
        ))}
        <Route path="/">
          <Redirect to={first.path} replace />
        </Route>
        <Route>
          <p className="whole-page">{t('notFound')}</p>
        </Route>
      </Switch>
    </Suspense>
  );
}
