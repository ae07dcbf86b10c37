import type { Lead } from '../api/lead';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useLeadNames } from './names';
import { WORDS } from './words';

/** Who added what, the newest first. */
export function Notes({ notes }: Pick<Lead, 'notes'>) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const all = notes.map((each, at) => ({ ...each, key: `${at} ${each.at}` })).reverse();
  return (
    <section aria-label={t('notes')}>
      <h2>{t('notes')}</h2>
      {all.length === 0 && <p className="faint">{t('noNotes')}</p>}
      <ul className="lead-notes" data-testid="notes">
        {all.map((each) => (
          <li key={each.key}>
            <Moment at={each.at} /> {name(each.as)} {each.who}
            <br />
            {each.words ?? <span className="faint">{t('erased')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
