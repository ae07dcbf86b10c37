import { useQuery } from '@tanstack/react-query';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { spanOf } from '../response/span';
import { riskRules } from './api';
import { LevelBadge } from './LevelBadge';
import { useRiskNames } from './names';
import { WORDS } from './words';

const DAY_MS = 86_400_000;

/** By what the score is counted: stated, so that anybody can count it again. */
export function RulesTable() {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const { data } = useQuery({
    queryKey: ['risk', 'rules'],
    queryFn: ({ signal }) => riskRules(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!data) return null;
  const { rules, timesBySeverity, timesLate, incidentsRememberedFor, yellow, orange, red } = data;
  const days = (spanOf(incidentsRememberedFor) ?? 0) / DAY_MS;
  return (
    <details data-testid="rules">
      <summary>{t('rules')}</summary>
      <p>{t('ruleNote')}</p>
      <PlainTable titles={['', t('low'), t('most')]} testId="rule-kinds">
        {rules.map(({ kind, low, most }) => (
          <tr key={kind}>
            <th scope="row">{name(kind)}</th>
            <td>{low}</td>
            <td>{most}</td>
          </tr>
        ))}
      </PlainTable>
      <p>
        {Object.entries(timesBySeverity)
          .map(([severity, times]) => `${name(severity)} ×${times}`)
          .join(' · ')}{' '}
        · {t('timesLate')} {timesLate} · {t('remembered')} {days} d
      </p>
      <p>
        <LevelBadge level="YELLOW" /> {yellow} {t('from')} · <LevelBadge level="ORANGE" /> {orange}{' '}
        {t('from')} · <LevelBadge level="RED" /> {red} {t('from')}
      </p>
      <p className="faint">{t('heldNote')}</p>
    </details>
  );
}
