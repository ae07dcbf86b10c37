import { Button } from 'antd';
import { useWords } from '../../i18n/language';
import { conflictOf } from '../../patrol/conflict';
import { DISPATCH_WORDS } from '../../patrol/words';
import { Moment } from '../../time/Moment';
import { keepsThem } from './kept';
import type { Deed } from './outbox';
import type { Outbox } from './useOutbox';
import { WORDS } from './words';

/** What was entered and is not with the platform yet, and what it would not have. */
export function Waiting({ outbox }: { outbox: Outbox }) {
  const t = useWords(WORDS);
  const of = useWords(DISPATCH_WORDS);
  const { entries, dismiss } = outbox;
  const why = (refused: string) => {
    const { word } = conflictOf(refused);
    return word ? of(word) : refused;
  };
  const waiting = entries.filter((each) => each.refused === undefined);
  return (
    <div role="status" data-testid="waiting" data-waiting={waiting.length}>
      {entries.length > 0 && (
        <div className="waiting">
          <strong>
            {t('waiting')} {waiting.length}
          </strong>
          {waiting.length > 0 && <p>{t(keepsThem() ? 'waitingNote' : 'notKept')}</p>}
          <ol>
            {entries.map((entry) => {
              const { key, at, deed, refused } = entry;
              return (
                <li key={key}>
                  <Moment at={at} /> {said(deed, t)}
                  {refused !== undefined && (
                    <>
                      {' '}
                      <span className="error">
                        {t('refused')}：{why(refused)}
                      </span>{' '}
                      <Button size="small" onClick={() => dismiss(entry)}>
                        {t('dismiss')}
                      </Button>
                    </>
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      )}
    </div>
  );
}

function said(deed: Deed, t: (key: keyof typeof WORDS) => string): string {
  switch (deed.is) {
    case 'note':
      return `${t('note')}：${deed.text}`;
    case 'turn':
      return t(deed.to);
    case 'visit':
      return t(deed.code ? 'visitByCode' : 'visit');
    case 'photo':
      return t('photo');
    case 'check-in':
    case 'check-out':
      return `${t(deed.is)}：${deed.spotName}`;
    case 'refuse':
      return `${t('refuse')}：${deed.reason ?? ''}`;
    default:
      return t(deed.is);
  }
}
