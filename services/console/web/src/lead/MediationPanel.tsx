import { type Lead, type Mediation, TALKS, type Talk } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { agree, giveUp, resume, talk } from './api';
import { Due } from './Due';
import { ChoiceField } from './fields';
import { LONGEST_NOTE } from './kinds';
import { PutInCharge } from './Mediate';
import { agencyOf } from './may';
import { useLeadNames } from './names';
import { waitOf } from './waits';
import { WORDS } from './words';

/** How far its mediation is. */
export function MediationPanel({ lead, role }: { lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const { mediation } = lead;
  if (!mediation) return null;
  const goesOn = lead.lead.state === 'HANDLING' && lead.lead.holder === agencyOf(role);
  return (
    <section aria-label={t('mediation')} data-testid="mediation">
      <h2>
        {t('mediation')} <span className="badge">{name(mediation.state)}</span>
      </h2>
      <p>
        {t('round')} {mediation.round} <Due wait={waitOf(lead, 'AGREEMENT')} />
      </p>
      <ul aria-label={t('inCharge')}>
        {mediation.inCharge.map((each) => {
          const [post = '', ...who] = each.split(':');
          return (
            <li key={each}>
              {name(post)} {who.join(':')}
            </li>
          );
        })}
      </ul>
      {mediation.terms && <blockquote className="lead-words">{mediation.terms}</blockquote>}
      {goesOn && <MediationDeeds id={lead.lead.id} mediation={mediation} />}
    </section>
  );
}

function MediationDeeds({ id, mediation: { state, inCharge } }: { id: string; mediation: Mediation }) {
  const t = useWords(WORDS);
  const over = state === 'AGREED' || state === 'GIVEN_UP';
  return (
    <div className="action-bar">
      {over && <Deed label={t('resume')} changes="lead" give={() => resume(id)} />}
      {!over && (
        <Deed<{ talk: Talk }> label={t('talk')} changes="lead" give={(order) => talk(id, order.talk)}>
          <ChoiceField name="talk" label={t('talk')} values={TALKS} />
        </Deed>
      )}
      {state === 'TALKING' && (
        <Deed<{ terms: string }>
          label={t('agree')}
          changes="lead"
          give={({ terms }) => agree(id, terms.trim())}
        >
          <TextField name="terms" label={t('terms')} longest={LONGEST_NOTE} />
        </Deed>
      )}
      {!over && (
        <Deed<{ reason: string }>
          label={t('giveUp')}
          changes="lead"
          give={({ reason }) => giveUp(id, reason.trim())}
        >
          <TextField name="reason" label={t('reason')} longest={LONGEST_NOTE} />
        </Deed>
      )}
      {state !== 'AGREED' && <PutInCharge id={id} now={inCharge} />}
    </div>
  );
}
