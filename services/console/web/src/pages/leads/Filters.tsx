import { Input, Select } from 'antd';
import { HANDLERS, SEVERITIES, STATES } from '../../api/lead';
import { useWords } from '../../i18n/language';
import { SchoolSearch } from '../../incident/SchoolSearch';
import type { Filter } from '../../lead/api';
import { CATEGORIES } from '../../lead/kinds';
import { useLeadNames } from '../../lead/names';
import { WORDS } from '../../lead/words';
import { changed } from './filter';

interface Properties {
  filter: Filter;
  /** Whoever is of one school sees that alone. */
  ofOneSchool: boolean;
  onChange: (filter: Filter) => void;
}

const CHOICES = {
  category: CATEGORIES,
  severity: SEVERITIES,
  state: STATES,
  holder: HANDLERS,
} as const;
const ORDERS = ['DUE', 'NEWEST'] as const;

export function Filters({ filter, ofOneSchool, onChange }: Properties) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  return (
    <p className="filters">
      <Select
        aria-label={t('order')}
        className="filter"
        value={filter.order}
        options={ORDERS.map((value) => ({ value, label: t(value) }))}
        onChange={(order) => onChange(changed(filter, 'order', order))}
      />
      {(['category', 'severity', 'state', 'holder'] as const).map((field) => (
        <Select
          key={field}
          aria-label={t(field)}
          className="filter"
          placeholder={t(field)}
          allowClear
          value={filter[field] ?? null}
          options={CHOICES[field].map((value) => ({ value, label: name(value) }))}
          onChange={(value: Filter[typeof field] | null) => onChange(changed(filter, field, value))}
        />
      ))}
      {!ofOneSchool && (
        <label className="filter" htmlFor="lead-school">
          <span className="faint">{t('school')}</span>{' '}
          <SchoolSearch
            id="lead-school"
            value={filter.schoolId}
            onChange={(value) => onChange(changed(filter, 'schoolId', value ?? null))}
          />
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={filter.overdue ?? false}
          onChange={({ target }) => onChange(changed(filter, 'overdue', target.checked || null))}
        />{' '}
        {t('overdueOnly')}
      </label>
    </p>
  );
}

interface SearchProperties {
  words: string;
  onChange: (words: string) => void;
  /** What nothing is found by. */
  unknown: readonly string[];
}

const LONGEST = 60;

/** By what they are about and where; whoever handles them alone is offered it. */
export function Search({ words, onChange, unknown }: SearchProperties) {
  const t = useWords(WORDS);
  return (
    <search>
      <Input
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={LONGEST}
        autoComplete="off"
        value={words}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="faint" role="status" data-testid="unknown">
        {unknown.length > 0 ? `${t('unknown')}: ${unknown.join('、')}` : t('searchNote')}
      </p>
    </search>
  );
}
