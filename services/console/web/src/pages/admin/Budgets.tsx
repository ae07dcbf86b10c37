import { useQuery } from '@tanstack/react-query';
import { incidentApi, ok } from '../../api/client';
import { useWords } from '../../i18n/language';
import { span } from './span';
import { WORDS } from './words';

const STEPS = ['queued', 'shown', 'acknowledged', 'escalated'] as const;

/** What each lane may take, step by step. */
export function Budgets() {
  const t = useWords(WORDS);
  const { data, isError } = useQuery({
    queryKey: ['budgets'],
    queryFn: async ({ signal }) => ok(incidentApi.GET('/api/v1/queues/budgets', { signal })),
  });
  const lane = (audience: string | undefined) =>
    audience && audience in WORDS ? t(audience as keyof typeof WORDS) : audience;
  return (
    <section aria-label={t('budgets')}>
      <h2>{t('budgets')}</h2>
      <p className="faint">{t('budgetsNote')}</p>
      {isError && <p className="error">{t('away')}</p>}
      <div className="scroll">
        <table className="plain-table" data-testid="budgets">
          <thead>
            <tr>
              {(['lane', ...STEPS] as const).map((column) => (
                <th key={column} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(data?.items ?? []).map((budget) => (
              <tr key={budget.audience}>
                <td>{lane(budget.audience)}</td>
                {STEPS.map((step) => (
                  <td key={step}>{span(budget[`${step}Millis`] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
