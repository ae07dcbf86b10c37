import { Button } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import type { StreamMessage } from '../api/notify';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { Inbox } from './Inbox';
import { pageOf } from './messages';
import './strip.css';

const WORDS = {
  messages: ['消息', 'Messages'],
  answer: ['去签收', 'Acknowledge there'],
  look: ['查看', 'Look'],
  read: ['已读', 'Read'],
  more: ['条更早的消息', 'earlier messages'],
} as const;
const SHOWN = 3;

/** Messages to whoever sits here, on whichever page. Reading one acknowledges nothing. */
export function Strip({ me }: { me: string }) {
  const t = useWords(WORDS);
  const inbox = useInbox(me);
  const messages = useSyncExternalStore(inbox.subscribe, () => inbox.messages);
  const more = messages.length - SHOWN;
  return (
    <section className="strip" aria-label={t('messages')} aria-live="assertive" data-testid="strip">
      {messages.slice(0, SHOWN).map((each) => (
        <Message key={each.id} message={each} inbox={inbox} />
      ))}
      {more > 0 && (
        <p className="faint">
          +{more} {t('more')}
        </p>
      )}
    </section>
  );
}

function useInbox(me: string): Inbox {
  const [inbox] = useState(() => new Inbox(me));
  useEffect(() => {
    const abort = new AbortController();
    inbox.begin(abort.signal);
    return () => abort.abort();
  }, [inbox]);
  return inbox;
}

function Message({ message, inbox }: { message: StreamMessage; inbox: Inbox }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { id, mode, words, where, link, queuedAt, answerable } = message;
  const place = pageOf(link);
  useEffect(() => inbox.painted(id), [inbox, id]);
  return (
    <p className={mode === 'ACTUAL' ? 'strip-message' : 'strip-message drill'} data-message={id}>
      {mode !== 'ACTUAL' && <span className="badge drill">{name(mode)}</span>}
      <strong>{words}</strong> {where} <Moment at={queuedAt} />{' '}
      {place && <Link href={place}>{t(answerable ? 'answer' : 'look')}</Link>}
      <Button size="small" aria-label={`${t('read')} ${words} ${where}`} onClick={() => inbox.putAway(id)}>
        {t('read')}
      </Button>
    </p>
  );
}
