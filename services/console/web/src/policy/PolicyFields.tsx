import { Button, Input, Select } from 'antd';
import { type LaneName, type RosterSummary, SEVERITIES } from '../api/notify';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { SchoolSearch } from '../incident/SchoolSearch';
import { useNotifyNames } from '../notify/names';
import { type Draft, newStep } from './draft';
import { NumberField, StepFields } from './StepFields';
import { TargetFields } from './TargetFields';
import { WORDS } from './words';

const MOST_STEPS = 10;
const DAY_S = 86_400;

interface Properties {
  draft: Draft;
  lanes: readonly LaneName[];
  rosters: readonly RosterSummary[];
  onChange: (draft: Draft) => void;
}

/** Step after step, and what happens when none is left. */
export function PolicyFields({ draft, lanes, rosters, onChange }: Properties) {
  const t = useWords(WORDS);
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const { steps, fallback } = draft;
  return (
    <>
      <Head draft={draft} lanes={lanes} change={change} />
      {steps.map((step, at) => (
        <StepFields
          key={step.key}
          step={step}
          number={at + 1}
          rosters={rosters}
          remove={
            steps.length > 1
              ? () => change({ steps: steps.filter(({ key }) => key !== step.key) })
              : undefined
          }
          onChange={(changed) =>
            change({ steps: steps.map((each) => (each.key === changed.key ? changed : each)) })
          }
        />
      ))}
      <Button
        disabled={steps.length >= MOST_STEPS}
        onClick={() => change({ steps: [...steps, newStep(60, [{ kind: 'PERSON', person: '' }])] })}
      >
        {t('addStep')}
      </Button>
      <fieldset className="layer">
        <legend>{t('fallback')}</legend>
        <div className="layer-fields">
          <NumberField
            of={t('fallback')}
            field="after"
            bounds={[5, DAY_S]}
            value={fallback.after}
            onChange={(after) => change({ fallback: { ...fallback, after } })}
          />
          <NumberField
            of={t('fallback')}
            field="every"
            bounds={[60, DAY_S]}
            value={fallback.every}
            onChange={(every) => change({ fallback: { ...fallback, every } })}
          />
        </div>
        <TargetFields
          of={t('fallback')}
          whom={fallback.whom}
          rosters={rosters}
          onChange={(whom) => change({ fallback: { ...fallback, whom } })}
        />
      </fieldset>
      <NumberField
        of={t('policy')}
        field="stale"
        bounds={[1, 1_440]}
        value={draft.staleMinutes}
        onChange={(staleMinutes) => change({ staleMinutes })}
      />
      <p className="faint">{t('staleNote')}</p>
    </>
  );
}

interface HeadProperties {
  draft: Draft;
  lanes: readonly LaneName[];
  change: (part: Partial<Draft>) => void;
}

function Head({ draft, lanes, change }: HeadProperties) {
  const t = useWords(WORDS);
  const laneName = useNotifyNames();
  const { name } = useNames();
  return (
    <div className="layer-fields">
      <label htmlFor="policy-name">
        <span className="faint">{t('name')}</span>
        <Input
          id="policy-name"
          maxLength={100}
          value={draft.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <Select
        aria-label={t('lane')}
        className="filter"
        value={draft.lane}
        options={lanes.map((value) => ({ value, label: laneName(value) }))}
        onChange={(lane) => change({ lane })}
      />
      <Select
        aria-label={t('from')}
        className="filter"
        value={draft.fromSeverity}
        options={SEVERITIES.map((value) => ({ value, label: name(value) }))}
        onChange={(fromSeverity) => change({ fromSeverity })}
      />
      <label htmlFor="policy-region">
        <span className="faint">{t('region')}</span>
        <Input
          id="policy-region"
          maxLength={64}
          value={draft.regionId}
          onChange={({ target }) => change({ regionId: target.value })}
        />
      </label>
      <label htmlFor="policy-school">
        <span className="faint">{t('school')}</span>
        <SchoolSearch
          id="policy-school"
          value={draft.schoolId || undefined}
          onChange={(schoolId) => change({ schoolId: schoolId ?? '' })}
        />
      </label>
    </div>
  );
}
