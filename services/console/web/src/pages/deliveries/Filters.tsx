import { Input, Select } from 'antd';
import { CHANNELS, FAILURES, STAGES } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useNotifyNames } from '../../notify/names';
import type { Wanted } from './filter';
import { WORDS } from './words';

interface Properties {
  wanted: Wanted;
  dead: boolean;
  onChange: (wanted: Wanted) => void;
}

export function Filters({ wanted, dead, onChange }: Properties) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const select = (field: 'stage' | 'failure' | 'channel', values: readonly string[]) => (
    <Select
      aria-label={t(field)}
      className="filter"
      placeholder={t(field)}
      allowClear
      value={wanted[field] || null}
      options={values.map((value) => ({ value, label: name(value) }))}
      onChange={(value: string | null) => onChange({ ...wanted, [field]: value ?? '' })}
    />
  );
  return (
    <p className="filters">
      {dead ? select('failure', FAILURES) : select('stage', STAGES)}
      {select('channel', CHANNELS)}
      {(['recipient', 'incidentId'] as const).map((field) => (
        <Input
          key={field}
          className="filter person"
          aria-label={t(field === 'recipient' ? 'recipient' : 'incident')}
          placeholder={t(field === 'recipient' ? 'recipient' : 'incident')}
          allowClear
          maxLength={64}
          value={wanted[field]}
          onChange={({ target }) => onChange({ ...wanted, [field]: target.value })}
        />
      ))}
      {(['from', 'until'] as const).map((field) => (
        <input
          key={field}
          type="date"
          aria-label={t(field)}
          value={wanted[field]}
          onChange={({ target }) => onChange({ ...wanted, [field]: target.value })}
        />
      ))}
    </p>
  );
}
