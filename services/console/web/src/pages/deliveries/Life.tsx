import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../i18n/language';
import { findDelivery } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const EVERY_MS = 5_000;

/** Each state that a delivery was in. */
export function Life({ id }: { id: string }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { data, isError } = useQuery({
    queryKey: ['notify', 'delivery', id],
    queryFn: ({ signal }) => findDelivery(id, signal),
    refetchInterval: EVERY_MS,
  });
  if (isError) return <span className="error">{t('away')}</span>;
  return (
    <ol data-testid="life">
      {(data?.history ?? []).map(({ version, stage, attempt, at, failure, detail }) => (
        <li key={version}>
          <Moment at={at} /> {name(stage)} ×{attempt} {name(failure)} <span className="faint">{detail}</span>
        </li>
      ))}
    </ol>
  );
}
