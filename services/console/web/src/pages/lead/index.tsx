import { Button } from 'antd';
import { Link, useParams } from 'wouter';
import type { Lead } from '../../api/lead';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { Attachments } from '../../lead/Attachments';
import { Duplicates } from '../../lead/Duplicates';
import { Facts } from '../../lead/Facts';
import { LeadDeeds } from '../../lead/LeadDeeds';
import { MediationPanel } from '../../lead/MediationPanel';
import { Notes } from '../../lead/Notes';
import { useLeadNames } from '../../lead/names';
import { Section } from '../../lead/Section';
import { SeverityBadge } from '../../lead/SeverityBadge';
import { Steps } from '../../lead/Steps';
import { useLead } from '../../lead/useLead';
import { VisitList } from '../../lead/VisitList';
import { WaitList } from '../../lead/WaitList';
import { Why } from '../../lead/Why';
import { WORDS } from '../../lead/words';
import { mayOpen, type PageProps } from '../registry';
import '../../incident/incident.css';

/** One lead, to whoever handles it. It is read once, and again after what is done here. */
export default function LeadPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { id = '' } = useParams<{ id: string }>();
  const { data: lead, error, refetch, isFetching } = useLead(id);
  const gone = error instanceof Fault && [403, 404].includes(error.status);
  return (
    <>
      <Section role={session.role} />
      <p>
        <Link href="/leads" className="back">
          ← {t('back')}
        </Link>{' '}
        <Button size="small" loading={isFetching} onClick={() => refetch()}>
          {t('again')}
        </Button>
      </p>
      {error && (
        <p className="error" role="alert">
          {t(gone ? 'absent' : 'away')}
        </p>
      )}
      {/* Once it is somebody else's, nothing of it stays to be seen. */}
      {lead && !gone && <Whole key={id} lead={lead} role={session.role} />}
    </>
  );
}

function Whole({ lead, role }: { lead: Lead; role: string }) {
  return (
    <>
      <Heading lead={lead} />
      <LeadDeeds lead={lead} role={role} />
      <Facts lead={lead} />
      <Attachments lead={lead} role={role} />
      <Standing lead={lead} role={role} />
      <Steps lead={lead} role={role} />
      <WaitList waits={lead.waits} />
      <MediationPanel lead={lead} role={role} />
      <VisitList lead={lead} role={role} />
      <Why lead={lead} />
      <Duplicates lead={lead} role={role} />
      <Notes notes={lead.notes} />
    </>
  );
}

function Heading({ lead: { lead, ending } }: { lead: Lead }) {
  const { name } = useLeadNames();
  return (
    <h1 className="page-title" data-testid="lead" data-state={lead.state}>
      {name(lead.category)} <SeverityBadge severity={lead.severity} />
      <span className="badge">{name(lead.state)}</span>
      {ending && <span className="badge">{name(ending)}</span>}
    </h1>
  );
}

/** Whose it is, and what it belongs to. */
function Standing({ lead: whole, role }: { lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const { lead, offeredTo, incidentId, mergedInto, joined, returns } = whole;
  return (
    <dl className="lead-facts">
      <dt>{t('holder')}</dt>
      <dd>
        {name(lead.holder)}{' '}
        {offeredTo && (
          <span className="badge warn">
            {t('offeredTo')} {name(offeredTo)}
          </span>
        )}
      </dd>
      {incidentId && (
        <>
          <dt>{t('incident')}</dt>
          <dd>
            {mayOpen(role, '/incident/:id') ? (
              <Link href={`/incident/${incidentId}`} className="back">
                {incidentId}
              </Link>
            ) : (
              incidentId
            )}
          </dd>
        </>
      )}
      {mergedInto && (
        <>
          <dt>{t('mergedInto')}</dt>
          <dd>
            <Link href={`/lead/${mergedInto}`} className="back">
              {mergedInto}
            </Link>
          </dd>
        </>
      )}
      {joined.length > 0 && (
        <>
          <dt>{t('joined')}</dt>
          <dd>
            {joined.map((each) => (
              <Link key={each} href={`/lead/${each}`} className="back">
                {each}
              </Link>
            ))}
          </dd>
        </>
      )}
      {returns > 0 && (
        <>
          <dt>{t('returns')}</dt>
          <dd>{returns}</dd>
        </>
      )}
    </dl>
  );
}
