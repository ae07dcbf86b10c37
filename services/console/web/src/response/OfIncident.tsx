import { Link } from 'wouter';
import { useWords } from '../i18n/language';
import { useResponseNames } from './names';
import { OpenResponse } from './OpenResponse';
import { useResponseOf } from './useResponse';
import { WORDS } from './words';

/** The way from an incident to its response; where it has none, somebody may open one. */
export function ResponseOf({ incidentId, role }: { incidentId: string; role: string }) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  const { data, isError } = useResponseOf(incidentId);
  // Without an answer there is nothing to offer; what is decided about the incident does not wait for it.
  if (isError || data === undefined) return null;
  return (
    <section aria-label={t('response')} data-testid="response-of">
      <h2>{t('response')}</h2>
      {data ? (
        <p>
          <Link href={`/response/${data.id}`}>{t('board')}</Link>{' '}
          <span className={data.state === 'OPEN' ? 'badge alarm' : 'badge'}>{name(data.state)}</span>
        </p>
      ) : (
        <p>
          <span className="faint">{t('noResponse')}</span>{' '}
          <OpenResponse role={role} incidentId={incidentId} />
        </p>
      )}
    </section>
  );
}
