import { useWords } from '../i18n/language';
import { usePatrolNames } from './names';
import type { Shortfall } from './types';
import { DISPATCH_WORDS } from './words';

const CAUSES = ['onDispatch', 'offDuty', 'withoutPosition', 'tooFar', 'triedBefore'] as const;

/** What the run card asks for and nobody can give, and where those are who could. */
export function Shortfalls({ shortfalls }: { shortfalls: Shortfall[] }) {
  const t = useWords(DISPATCH_WORDS);
  const name = usePatrolNames();
  if (shortfalls.length === 0) return null;
  return (
    <div data-testid="shortfalls">
      <p className="error">{t('short')}</p>
      <ul>
        {shortfalls.map((each) => {
          const { kinds = [], skills = [], equipment = [] } = each.requirement ?? {};
          const wanted = [...kinds, ...skills, ...equipment].map(name).join('、');
          const causes = CAUSES.filter((cause) => (each[cause] ?? 0) > 0);
          return (
            <li key={`${wanted} ${each.needed}`}>
              {wanted}：{t('needed')} {each.needed} · {t('found')} {each.found}
              {causes.map((cause) => ` · ${t(cause)} ${each[cause]}`)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
