import type { Lead } from '../api/lead';
import { useWords } from '../i18n/language';
import { Due } from './Due';
import { useLeadNames } from './names';
import { partsOf } from './waits';
import { WORDS } from './words';

/** Nothing waits unseen: all that it waits for, the next first. Steps say their time themselves. */
export function WaitList({ waits }: Pick<Lead, 'waits'>) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const others = waits.filter(({ what }) => partsOf(what).kind !== 'STEP');
  if (others.length === 0) return null;
  return (
    <section aria-label={t('waits')}>
      <h2>{t('waits')}</h2>
      <ul data-testid="waits">
        {others.map((wait) => {
          const { kind, of } = partsOf(wait.what);
          return (
            <li key={wait.what}>
              {name(kind)} {of} <Due wait={wait} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
