import { Select } from 'antd';
import { HANDLERS, SEVERITIES, STATES } from '../../api/lead';
import { useWords } from '../../i18n/language';
import { SchoolSearch } from '../../incident/SchoolSearch';
import type { Filter } from '../../lead/api';
import { CATEGORIES } from '../../lead/kinds';
import { useLeadNames } from '../../lead/names';
import { WORDS } from '../../lead/words';

interface Properties {
  filter: Filter;
  /** Whoever is of one school sees that alone. */
  ofOneSchool: boolean;
  onChange: (filter: Filter) => void;
}

const CHOICES = {
  state: STATES,
  category: CATEGORIES,
  severity: SEVERITIES,
  holder: HANDLERS,
} as const;

export function Filters({ filter, ofOneSchool, onChange }: Properties) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const change = (field: keyof Filter, value: string | null | undefined) => {
    const { [field]: _, ...others } = filter;
    onChange(value ? { ...others, [field]: value } : others);
  };
  return (
    <p className="filters">
      {(['state', 'category', 'holder'] as const).map((field) => (
        <Select
          key={field}
          aria-label={t(field)}
          className="filter"
          placeholder={t(field)}
          allowClear
          value={filter[field] ?? null}
          options={CHOICES[field].map((value) => ({ value, label: name(value) }))}
          onChange={(value: string | null) => change(field, value)}
        />
      ))}
      {!ofOneSchool && (
        <label className="filter" htmlFor="lead-school">
          <span className="faint">{t('school')}</span>{' '}
          <SchoolSearch
            id="lead-school"
            value={filter.schoolId}
            onChange={(value) => change('schoolId', value)}
          />
        </label>
      )}
    </p>
  );
}
