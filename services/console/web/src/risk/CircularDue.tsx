import type { Circular } from '../api/risk';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { WORDS } from './words';

/** By when it has to be acknowledged, and how often those who did not were chased. */
export function CircularDue({ circular: { chaseAt, chased } }: { circular: Circular }) {
  const t = useWords(WORDS);
  return (
    <>
      <Moment at={chaseAt} />{' '}
      {chased > 0 && (
        <strong className="late">
          {t('chased')} {chased} {t('times')}
        </strong>
      )}
    </>
  );
}
