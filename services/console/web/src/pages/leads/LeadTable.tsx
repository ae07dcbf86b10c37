import { Link } from 'wouter';
import type { Summary } from '../../api/lead';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { handles } from '../../lead/may';
import { useLeadNames } from '../../lead/names';
import { SeverityBadge } from '../../lead/SeverityBadge';
import { WORDS } from '../../lead/words';
import { Moment } from '../../time/Moment';

const COLUMNS = ['severity', 'category', 'school', 'due', 'state', 'holder', 'received'] as const;

/** Not a word of what they say. */
export function LeadTable({ leads, role }: { leads: readonly Summary[]; role: string }) {
  const t = useWords(WORDS);
  const opens = handles(role);
  return (
    <PlainTable
      titles={[...COLUMNS, ...(opens ? (['actions'] as const) : [])].map(t)}
      testId="leads"
      label={t('title')}
    >
      {leads.map((each) => (
        <LeadRow key={each.id} lead={each} opens={opens} />
      ))}
    </PlainTable>
  );
}

function LeadRow({ lead, opens }: { lead: Summary; opens: boolean }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  return (
    <tr data-lead={lead.id} data-state={lead.state}>
      <td>
        <SeverityBadge severity={lead.severity} />
      </td>
      <th scope="row">{name(lead.category)}</th>
      <td>
        <Named kind="schools" id={lead.schoolId} />
      </td>
      <td>
        {lead.overdue && <strong className="late">{t('late')}</strong>} <Moment at={lead.next} />
      </td>
      <td>{name(lead.state)}</td>
      <td>{name(lead.holder)}</td>
      <td>
        <Moment at={lead.receivedAt} />
      </td>
      {opens && (
        <td>
          <Link href={`/lead/${lead.id}`} aria-label={`${t('open')} ${name(lead.category)}`}>
            {t('open')}
          </Link>
        </td>
      )}
    </tr>
  );
}
