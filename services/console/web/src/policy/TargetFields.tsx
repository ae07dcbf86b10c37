import { Button, Input, InputNumber, Select } from 'antd';
import type { RosterSummary, Target } from '../api/notify';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { type Keyed, keyed } from './draft';
import { WORDS } from './words';

const KINDS = ['ON_CALL', 'ROLE', 'SUPERIOR', 'SCHOOL', 'PERSON'] as const;
const ROLES = [
  'police-dispatcher',
  'police-officer',
  'education-officer',
  'media-officer',
  'commission-officer',
  'school-officer',
  'administrator',
];
const MOST = 20;

interface Properties {
  /** Of what, for those who hear a field without what stands around it. */
  of: string;
  whom: readonly Keyed[];
  rosters: readonly RosterSummary[];
  onChange: (whom: Keyed[]) => void;
}

/** Whom a step tells. */
export function TargetFields({ of, whom, rosters, onChange }: Properties) {
  const t = useWords(WORDS);
  return (
    <div>
      <span className="faint">{t('whom')}</span>
      {whom.map(({ key, target }, at) => (
        <OneTarget
          key={key}
          of={`${of} ${t('whom')} ${at + 1}`}
          target={target}
          rosters={rosters}
          change={(changed) =>
            onChange(whom.map((each) => (each.key === key ? { key, target: changed } : each)))
          }
          remove={() => onChange(whom.filter((each) => each.key !== key))}
        />
      ))}
      <Button
        size="small"
        disabled={whom.length >= MOST}
        aria-label={`${of} ${t('addTarget')}`}
        onClick={() => onChange([...whom, keyed({ kind: 'PERSON', person: '' })])}
      >
        + {t('addTarget')}
      </Button>
    </div>
  );
}

interface OneProperties {
  of: string;
  target: Target;
  rosters: readonly RosterSummary[];
  change: (target: Target) => void;
  remove: () => void;
}

function OneTarget({ of, target, rosters, change, remove }: OneProperties) {
  const t = useWords(WORDS);
  return (
    <p className="layer-fields">
      <Select
        aria-label={`${of} ${t('kind')}`}
        className="filter"
        value={target.kind}
        options={KINDS.map((value) => ({ value, label: t(value) }))}
        onChange={(kind) => change(blank(kind))}
      />
      {target.kind === 'ON_CALL' && (
        <Select
          aria-label={`${of} ${t('roster')}`}
          className="filter"
          value={target.rosterId || null}
          showSearch={{ optionFilterProp: 'label' }}
          options={rosters.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(rosterId: string | null) => change({ ...target, rosterId: rosterId ?? '' })}
        />
      )}
      {target.kind === 'SUPERIOR' && (
        <InputNumber
          aria-label={`${of} ${t('levels')}`}
          min={1}
          max={8}
          precision={0}
          value={target.levels}
          onChange={(levels) => change({ ...target, levels: levels ?? 1 })}
        />
      )}
      {'role' in target && (
        <RoleField of={of} role={target.role} onChange={(role) => change({ ...target, role })} />
      )}
      {target.kind === 'PERSON' && (
        <Input
          aria-label={`${of} ${t('person')}`}
          className="filter person"
          maxLength={64}
          value={target.person}
          onChange={({ target: { value } }) => change({ ...target, person: value.trim() })}
        />
      )}
      <Button size="small" aria-label={`${of} ${t('removeTarget')}`} onClick={remove}>
        ×
      </Button>
    </p>
  );
}

function RoleField({ of, role, onChange }: { of: string; role: string; onChange: (role: string) => void }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <Select
      aria-label={`${of} ${t('role')}`}
      className="filter"
      value={role}
      options={ROLES.map((value) => ({ value, label: name(value) }))}
      onChange={onChange}
    />
  );
}

function blank(kind: Target['kind']): Target {
  switch (kind) {
    case 'ON_CALL':
      return { kind, rosterId: '' };
    case 'ROLE':
      return { kind, role: 'police-dispatcher' };
    case 'SUPERIOR':
      return { kind, levels: 1, role: 'police-dispatcher' };
    case 'SCHOOL':
      return { kind, role: 'school-officer' };
    case 'PERSON':
      return { kind, person: '' };
  }
}
