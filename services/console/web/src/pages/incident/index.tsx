import { useParams } from 'wouter';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { IncidentDetails } from '../../incident/IncidentDetails';
import { useIncident } from '../../incident/useIncident';
import { WORDS } from '../../incident/words';
import { laneOf } from '../../session/roles';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';

/** One incident on a page of its own: what a link from another incident leads to. */
export default function IncidentPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { id = '' } = useParams();
  const { data, isError } = useIncident(id);
  return (
    <div className="incident incident-page" data-testid="incident" data-incident={id}>
      <h1 className="page-title">{data?.school?.name ?? t('incident')}</h1>
      {isError && !data && <p className="error">{t('unknown')}</p>}
      {data && (
        <>
          <p>
            {data.mode !== 'ACTUAL' && <span className="badge drill">{name(data.mode)}</span>}
            <span className={data.state === 'OPEN' ? 'badge alarm' : 'badge'}>{name(data.state)}</span>
            <span className="badge">{name(data.severity)}</span> {(data.kinds ?? []).map(name).join('、')} ·{' '}
            <Moment at={data.openedAt} />
          </p>
          <IncidentDetails key={id} incidentId={id} audience={laneOf(session.role)} role={session.role} />
        </>
      )}
    </div>
  );
}
