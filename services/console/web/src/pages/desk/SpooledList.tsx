import type { Spool } from '../../desk/spool';
import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const MOST = 100;

/** Presses that Kafka has not yet taken: shown as what they are, until the task with them is here. */
export function SpooledList({ spool }: { spool: Spool }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <ul className="spooled" aria-live="assertive" aria-label={t('spooled')} data-testid="spooled">
      {[...spool.values()].slice(-MOST).map(({ press }) => (
        <li key={press.signalId}>
          <strong>{t('spooled')}</strong> {press.mode !== 'ACTUAL' && `【${name(press.mode)}】`}
          {[
            press.schoolName ?? press.schoolId,
            name(press.kind),
            ...placesOf({ places: [press.place ?? {}] }),
          ].join(' · ')}{' '}
          · <Moment at={press.receivedAt} /> {press.text}
        </li>
      ))}
    </ul>
  );
}
