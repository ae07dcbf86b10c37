import type { components } from '@openapi/console';
import { useQuery } from '@tanstack/react-query';
import { consoleApi, ok } from '../../api/client';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { Moment } from '../../time/Moment';
import { Budgets } from './Budgets';
import { CoverageGaps } from './CoverageGaps';
import { WORDS } from './words';

type Service = components['schemas']['ServiceHealth'];

const EVERY_MS = 5_000;
const COLUMNS = ['service', 'state', 'checks', 'took'] as const;

/** Whether the services are ready now, what they may take, and who has no path for an alarm. */
export function Health() {
  return (
    <>
      <Services />
      <CoverageGaps />
      <Budgets />
    </>
  );
}

function Services() {
  const t = useWords(WORDS);
  const { data, isError } = useQuery({
    queryKey: ['services'],
    queryFn: async ({ signal }) => ok(consoleApi.GET('/api/v1/services', { signal })),
    refetchInterval: EVERY_MS,
  });
  useLink('services', !isError);
  return (
    <section aria-label={t('services')}>
      <h2>{t('services')}</h2>
      {data && (
        <p className="faint">
          {t('asked')} <Moment at={data.askedAt} />
        </p>
      )}
      <PlainTable titles={COLUMNS.map((column) => t(column))} testId="services">
        {(data?.items ?? []).map((service) => (
          <Row key={service.service} service={service} />
        ))}
      </PlainTable>
    </section>
  );
}

function Row({ service }: { service: Service }) {
  const t = useWords(WORDS);
  const state = service.state ?? 'UNREACHABLE';
  const bad = state === 'DOWN' || state === 'UNREACHABLE';
  return (
    <tr data-service={service.service} data-state={state}>
      <td>{service.service}</td>
      <td>
        <span className={bad ? 'badge alarm' : 'badge'}>{t(state)}</span>
      </td>
      <td>
        {(service.checks ?? []).map((check) => (
          <span key={check.name} className={check.up ? 'badge' : 'badge alarm'}>
            {check.up ? '✓' : '✗'} {check.name}
          </span>
        ))}
      </td>
      <td>{state === 'UP' || state === 'DOWN' ? `${service.millis} ms` : ''}</td>
    </tr>
  );
}
