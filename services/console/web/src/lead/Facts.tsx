import type { Lead } from '../api/lead';
import { Named } from '../app/Named';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useLeadNames } from './names';
import { WORDS } from './words';

/** What it says, to whoever handles it: shown because the service gave it, and kept nowhere. */
export function Facts({ lead }: { lead: Lead }) {
  const t = useWords(WORDS);
  return (
    <>
      <dl className="lead-facts">
        <dt>{t('school')}</dt>
        <dd>
          <Named kind="schools" id={lead.lead.schoolId} />
        </dd>
        <dt>{t('received')}</dt>
        <dd>
          <Moment at={lead.lead.receivedAt} />
        </dd>
        <dt>{t('seenAt')}</dt>
        <dd>
          <Moment at={lead.seenAt} />
        </dd>
        {lead.place && (
          <>
            <dt>{t('place')}</dt>
            <dd>{lead.place}</dd>
          </>
        )}
      </dl>
      {lead.words === undefined ? (
        <p className="faint">{t('erased')}</p>
      ) : (
        <blockquote className="lead-words" data-testid="words">
          {lead.words}
        </blockquote>
      )}
      <People people={lead.people} />
    </>
  );
}

function People({ people }: Pick<Lead, 'people'>) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  if (people.length === 0) return null;
  const rows = people.map((each, at) => ({ ...each, key: `${at} ${each.part}` }));
  return (
    <PlainTable titles={[t('part'), t('personName'), t('contact')]} testId="lead-people" label={t('people')}>
      {rows.map((each) => (
        <tr key={each.key}>
          <td>{name(each.part)}</td>
          <td>{each.name}</td>
          <td>{each.contact}</td>
        </tr>
      ))}
    </PlainTable>
  );
}
