import { Button, InputNumber } from 'antd';
import type { RosterSummary } from '../api/notify';
import { useWords } from '../i18n/language';
import type { StepDraft } from './draft';
import { TargetFields } from './TargetFields';
import { WORDS } from './words';

const DAY_S = 86_400;
type Field = 'after' | 'repeats' | 'every' | 'needed';
const BOUNDS: Record<Field, readonly [number, number]> = {
  after: [0, DAY_S],
  repeats: [0, 10],
  every: [5, DAY_S],
  needed: [1, 10],
};

interface Properties {
  step: StepDraft;
  number: number;
  rosters: readonly RosterSummary[];
  /** Absent: it is the only one. */
  remove: (() => void) | undefined;
  onChange: (step: StepDraft) => void;
}

export function StepFields({ step, number, rosters, remove, onChange }: Properties) {
  const t = useWords(WORDS);
  const of = `${t('step')} ${number}`;
  return (
    <fieldset className="layer" data-step={number}>
      <legend>{of}</legend>
      <div className="layer-fields">
        {(['after', 'repeats', 'every', 'needed'] as const).map((field) => (
          <NumberField
            key={field}
            of={of}
            field={field}
            bounds={BOUNDS[field]}
            value={step[field]}
            onChange={(value) => onChange({ ...step, [field]: value })}
          />
        ))}
        {remove && (
          <Button size="small" aria-label={`${of} ${t('removeStep')}`} onClick={remove}>
            {t('removeStep')}
          </Button>
        )}
      </div>
      <TargetFields
        of={of}
        whom={step.whom}
        rosters={rosters}
        onChange={(whom) => onChange({ ...step, whom })}
      />
    </fieldset>
  );
}

interface NumberProperties {
  of: string;
  field: Field | 'stale';
  bounds: readonly [number, number];
  value: number;
  onChange: (value: number) => void;
}

export function NumberField({ of, field, bounds: [min, max], value, onChange }: NumberProperties) {
  const t = useWords(WORDS);
  return (
    <div className="field">
      <span className="faint">{t(field)}</span>
      <InputNumber
        aria-label={`${of} ${t(field)}`}
        min={min}
        max={max}
        precision={0}
        value={value}
        onChange={(next) => onChange(next ?? min)}
      />
    </div>
  );
}
