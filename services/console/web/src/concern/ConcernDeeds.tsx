import { Form, Input, Radio, Select } from 'antd';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { useStatements } from '../response/useStatement';
import { answer, dismiss, group, reopen, ungroup } from './api';
import type { Concern } from './types';
import { WORDS } from './words';

interface Properties {
  concern: Concern;
  /** With which it may be put together. */
  heads: Concern[];
  /** As what this reader would answer. */
  role: string;
}

/** What may follow for a concern, as its state says it. */
export function ConcernDeeds({ concern, heads, role }: Properties) {
  const t = useWords(WORDS);
  const { id, topic, state } = concern;
  if (state === 'GROUPED') return <Ungroup concern={concern} />;
  if (state !== 'OPEN') return <Deed label={t('reopen')} of={topic} give={() => reopen(id)} />;
  const others = heads.filter((each) => each.id !== id && each.state !== 'DISMISSED' && !each.headId);
  return (
    <span className="action-bar">
      <Deed<Answered>
        label={t('answer')}
        of={topic}
        initial={{ how: concern.responseId ? 'statement' : 'person' }}
        give={(answered) => answer(id, answerOf(answered, role))}
      >
        <AnswerFields responseId={concern.responseId} />
      </Deed>
      {others.length > 0 && (
        <Deed<{ headId: string }> label={t('group')} of={topic} give={({ headId }) => group(id, headId)}>
          <Form.Item name="headId" label={t('groupWith')} rules={[{ required: true, message: t('needed') }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={others.map((each) => ({ value: each.id, label: each.topic }))}
            />
          </Form.Item>
        </Deed>
      )}
      <Deed<{ reason: string }>
        label={t('dismiss')}
        of={topic}
        give={({ reason }) => dismiss(id, reason.trim())}
      >
        <TextField name="reason" label={t('reason')} longest={200} />
      </Deed>
    </span>
  );
}

export function Ungroup({ concern: { id, topic } }: { concern: Concern }) {
  const t = useWords(WORDS);
  return <Deed label={t('ungroup')} of={topic} give={() => ungroup(id)} />;
}

interface Answered {
  how: 'statement' | 'person';
  statementId?: string;
  note?: string;
}

function AnswerFields({ responseId }: { responseId: string | undefined }) {
  const t = useWords(WORDS);
  const how = Form.useWatch('how', Form.useFormInstance<Answered>());
  const needed = { required: true, message: t('needed') };
  return (
    <>
      <Form.Item name="how" label={t('how')}>
        <Radio.Group
          options={(['statement', 'person'] as const).map((value) => ({
            value,
            label: t(value === 'statement' ? 'byStatement' : 'byPerson'),
          }))}
        />
      </Form.Item>
      {how === 'statement' ? (
        <Form.Item name="statementId" label={t('statement')} rules={[needed]}>
          {responseId ? <StatementChoice responseId={responseId} /> : <Input maxLength={36} />}
        </Form.Item>
      ) : (
        <TextField name="note" label={t('answerNote')} longest={200} />
      )}
    </>
  );
}

interface ChoiceProperties {
  responseId: string;
  value?: string;
  onChange?: (id: string) => void;
  id?: string;
}

/** What of its response was published. */
function StatementChoice({ responseId, ...field }: ChoiceProperties) {
  const { data = [] } = useStatements(responseId);
  const options = data.filter(({ live }) => live).map((each) => ({ value: each.id, label: each.titleZh }));
  return <Select {...field} options={options} />;
}

const answerOf = ({ how, statementId, note }: Answered, role: string) =>
  how === 'statement' ? { statementId: statementId?.trim() ?? '' } : { role, note: note?.trim() ?? '' };
