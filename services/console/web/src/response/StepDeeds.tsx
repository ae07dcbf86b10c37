import { Form, InputNumber } from 'antd';
import { useWords } from '../i18n/language';
import { completeStep, moveStep, startStep } from './api';
import { Deed, ReasonField, TextField } from './Deed';
import { useResponseNames } from './names';
import { isOver } from './steps';
import type { Step } from './types';
import { WORDS } from './words';

interface Properties {
  step: Step;
  responseId: string;
  /** This reader may say that it is not needed here. */
  excuses: boolean;
}

/** What may follow for a step, as its state says it. */
export function StepDeeds({ step, responseId, excuses }: Properties) {
  const t = useWords(WORDS);
  const { title } = useResponseNames();
  const of = title(step.title);
  const moves = [
    ...(!isOver(step) && excuses ? (['excuse'] as const) : []),
    ...(isOver(step) ? (['reopen'] as const) : []),
  ];
  return (
    <span className="action-bar">
      {step.state === 'READY' && (
        <Deed label={t('start')} of={of} give={() => startStep(responseId, step.key)} />
      )}
      {(step.state === 'READY' || step.state === 'STARTED') && (
        <Deed<Given>
          label={t('complete')}
          of={of}
          give={(given) => completeStep(responseId, step.key, evidenceOf(step, given))}
        >
          <EvidenceFields of={step.evidence} />
        </Deed>
      )}
      {moves.map((move) => (
        <Deed<{ reason: string }>
          key={move}
          label={t(move === 'excuse' ? 'excuse' : 'reopenStep')}
          of={of}
          danger={move === 'excuse'}
          give={({ reason }) => moveStep(responseId, step.key, move, reason.trim())}
        >
          <ReasonField />
        </Deed>
      ))}
    </span>
  );
}

interface Given {
  note?: string;
  reference?: string;
  count?: number;
}

/** What the step asks for has to be given; a note may always be. */
function EvidenceFields({ of }: { of: Step['evidence'] }) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  return (
    <>
      {of === 'REFERENCE' && <TextField name="reference" label={name('REFERENCE')} longest={100} rows={1} />}
      {of === 'COUNT' && (
        <Form.Item name="count" label={name('COUNT')} rules={[{ required: true, message: t('needed') }]}>
          <InputNumber min={0} max={1_000_000} precision={0} />
        </Form.Item>
      )}
      <TextField name="note" label={name('NOTE')} longest={500} optional={of !== 'NOTE'} />
    </>
  );
}

const evidenceOf = ({ evidence }: Step, { note, reference, count }: Given): Given => ({
  ...(note?.trim() && { note: note.trim() }),
  ...(evidence === 'REFERENCE' && reference && { reference: reference.trim() }),
  ...(evidence === 'COUNT' && count !== undefined && { count }),
});
