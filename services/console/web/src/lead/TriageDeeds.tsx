import { Form, Radio } from 'antd';
import { type Lead, type Triage as Order, SEVERITIES, type Severity, type Sign } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { overrule, triage, verify } from './api';
import { ChoiceField, KindFields } from './fields';
import { LONGEST_NOTE } from './kinds';
import { WORDS } from './words';

/** What it is; its severity follows by the stated rule. */
export function Triage({ lead: { lead, points } }: { lead: Lead }) {
  const t = useWords(WORDS);
  return (
    <Deed<Order>
      label={t('triage')}
      initial={{ category: lead.category, signs: Object.keys(points.signs) as Sign[] }}
      changes="lead"
      give={({ category, signs = [] }) => triage(lead.id, { category, signs })}
    >
      <KindFields />
    </Deed>
  );
}

export function Overrule({ lead: { lead } }: { lead: Lead }) {
  const t = useWords(WORDS);
  return (
    <Deed<{ severity: Severity; reason: string }>
      label={t('overrule')}
      initial={{ severity: lead.severity }}
      changes="lead"
      give={({ severity, reason }) => overrule(lead.id, severity, reason.trim())}
    >
      <ChoiceField name="severity" label={t('severity')} values={SEVERITIES} />
      <TextField name="reason" label={t('reason')} longest={LONGEST_NOTE} />
    </Deed>
  );
}

export function Verify({ id }: { id: string }) {
  const t = useWords(WORDS);
  return (
    <Deed<{ founded: boolean; grounds: string }>
      label={t('verify')}
      changes="lead"
      give={({ founded, grounds }) => verify(id, founded, grounds.trim())}
    >
      <Form.Item name="founded" label={t('verify')} rules={[{ required: true, message: t('needed') }]}>
        <Radio.Group
          options={[
            { value: true, label: t('founded') },
            { value: false, label: t('unfounded') },
          ]}
        />
      </Form.Item>
      <TextField name="grounds" label={t('grounds')} longest={LONGEST_NOTE} />
    </Deed>
  );
}
