import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Lead, Likely } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed } from '../response/Deed';
import { duplicatesOf, merge } from './api';
import { Facts } from './Facts';
import { deedsFor } from './may';
import { useLeadNames } from './names';
import { SeverityBadge } from './SeverityBadge';
import { READ_ONCE, useLead } from './useLead';
import { WORDS } from './words';

/** Leads that are likely of the same matter, each beside this one at a touch. */
export function Duplicates({ lead, role }: { lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const { id, state } = lead.lead;
  const { data } = useQuery({
    queryKey: ['lead', 'duplicates', id],
    queryFn: ({ signal }) => duplicatesOf(id, signal),
    enabled: state !== 'CLOSED',
    ...READ_ONCE,
  });
  if (!data) return null;
  return (
    <section aria-label={t('duplicates')} data-testid="duplicates">
      <h2>{t('duplicates')}</h2>
      {data.length === 0 && <p className="faint">{t('noDuplicates')}</p>}
      {data.map((likely) => (
        <One key={likely.id} likely={likely} lead={lead} role={role} />
      ))}
    </section>
  );
}

function One({ likely, lead, role }: { likely: Likely; lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const [open, setOpen] = useState(false);
  const { percent, words, time, sameCategory, id } = likely;
  return (
    <div data-likely={id}>
      <p>
        <strong>
          {percent}% {t('alike')}
        </strong>{' '}
        <small className="faint">
          {t('alikeWords')} {words}% · {t('alikeTime')} {time}% {sameCategory && `· ${t('sameCategory')}`}
        </small>{' '}
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('compare')}
        </Button>{' '}
        <small className="faint">{t('compareNote')}</small>
      </p>
      {open && <SideBySide id={id} lead={lead} role={role} />}
    </div>
  );
}

function SideBySide({ id, lead, role }: { id: string; lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const { data: other, error } = useLead(id);
  if (error) return <p className="error">{t('absent')}</p>;
  if (!other) return null;
  return (
    <>
      <div className="side-by-side" data-testid="side-by-side">
        <Half title={t('this')} lead={lead} />
        <Half title={t('other')} lead={other} />
      </div>
      {deedsFor(lead, role).includes('merge') && (
        <Deed label={t('merge')} of={t('this')} changes="lead" give={() => merge(lead.lead.id, id)}>
          <p>{id}</p>
        </Deed>
      )}
    </>
  );
}

function Half({ title, lead }: { title: string; lead: Lead }) {
  const { name } = useLeadNames();
  return (
    <article aria-label={title}>
      <h3>
        {title} {name(lead.lead.category)} <SeverityBadge severity={lead.lead.severity} />
      </h3>
      <Facts lead={lead} />
    </article>
  );
}
