import type { Lead } from '../api/lead';
import { useWords } from '../i18n/language';
import { useLeadNames } from './names';
import { SeverityBadge } from './SeverityBadge';
import { WORDS } from './words';

/** The points that make it as grave as it is, by the stated rule, and whether a person overruled that. */
export function Why({ lead: { lead, points } }: { lead: Lead }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const signs = Object.entries(points.signs);
  const sum = points.category + signs.reduce((all, [, each]) => all + (each ?? 0), 0);
  return (
    <section aria-label={t('why')} data-testid="why">
      <h2>{t('why')}</h2>
      <ul>
        <li>
          {t('ofCategory')} {name(lead.category)}: {points.category}
        </li>
        {signs.map(([sign, each]) => (
          <li key={sign}>
            {name(sign)}: {each}
          </li>
        ))}
      </ul>
      <p>
        {t('byRule')} {sum} {t('points')} <SeverityBadge severity={points.byRule} />{' '}
        {points.overruled && (
          <>
            {t('overruled')} <SeverityBadge severity={lead.severity} />
          </>
        )}
      </p>
    </section>
  );
}
