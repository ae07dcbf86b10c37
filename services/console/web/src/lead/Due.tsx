import type { Wait } from '../api/lead';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useNow } from '../time/useNow';
import { isLate } from './waits';
import { WORDS } from './words';

/** By when, and whether that has passed; how often somebody was told so. */
export function Due({ wait }: { wait: Wait | undefined }) {
  const t = useWords(WORDS);
  const now = useNow();
  if (!wait) return null;
  const late = isLate(wait, now);
  return (
    <>
      {late && <strong className="late">{t('late')}</strong>} <Moment at={wait.dueAt} />{' '}
      {wait.raised > 0 && (
        <small className="faint">
          {t('raised')} {wait.raised} {t('times')}
        </small>
      )}
    </>
  );
}
