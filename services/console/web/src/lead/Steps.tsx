import type { Lead, Step } from '../api/lead';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { excuseStep, stepDone } from './api';
import { Due } from './Due';
import { LONGEST_NOTE } from './kinds';
import { stepDeeds } from './may';
import { useLeadNames } from './names';
import { waitOf } from './waits';
import { WORDS } from './words';

const COLUMNS = ['step', 'duty', 'due', 'state', 'actions'] as const;

/** What has to be done about it, by whom and by when. */
export function Steps({ lead, role }: { lead: Lead; role: string }) {
  const t = useWords(WORDS);
  if (lead.steps.length === 0) return null;
  return (
    <section aria-label={t('steps')}>
      <h2>{t('steps')}</h2>
      <PlainTable titles={COLUMNS.map(t)} testId="steps" label={t('steps')}>
        {lead.steps.map((step) => (
          <StepRow key={step.key} step={step} lead={lead} role={role} />
        ))}
      </PlainTable>
    </section>
  );
}

function StepRow({ step, lead, role }: { step: Step; lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const { id } = lead.lead;
  const of = name(step.key);
  const deeds = stepDeeds(step, lead, role);
  return (
    <tr data-step={step.key} data-state={step.state}>
      <th scope="row">
        {of} {step.must && <span className="badge">{t('must')}</span>}
      </th>
      <td>{name(step.duty)}</td>
      <td>
        <Due wait={waitOf(lead, `STEP ${step.key}`)} />
      </td>
      <td>{name(step.state)}</td>
      <td>
        <span className="action-bar">
          {deeds.includes('done') && (
            <Deed<{ note?: string }>
              label={t('done')}
              of={of}
              changes="lead"
              give={({ note }) => stepDone(id, step.key, note?.trim())}
            >
              <TextField name="note" label={t('stepNote')} longest={LONGEST_NOTE} optional />
            </Deed>
          )}
          {deeds.includes('excuse') && (
            <Deed<{ reason: string }>
              label={t('excuse')}
              of={of}
              changes="lead"
              give={({ reason }) => excuseStep(id, step.key, reason.trim())}
            >
              <TextField name="reason" label={t('reason')} longest={LONGEST_NOTE} />
            </Deed>
          )}
        </span>
      </td>
    </tr>
  );
}
