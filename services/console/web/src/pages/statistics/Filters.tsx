import { Button, Select } from 'antd';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { now } from '../../time/clock';
import { daysAfter, isoDay } from '../../time/days';
import { type Filter, MODES } from './filter';
import { WORDS } from './words';

interface Properties {
  filter: Filter;
  change: (to: Filter) => void;
}

const SPANS = [7, 30, 90, 365];

export function Filters({ filter, change }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const today = isoDay(now());
  return (
    <div className="filters">
      <label>
        {t('from')}
        <input
          type="date"
          value={filter.from}
          max={filter.to}
          onChange={({ target }) => target.value && change({ ...filter, from: target.value })}
        />
      </label>
      <label>
        {t('to')}
        <input
          type="date"
          value={filter.to}
          max={today}
          onChange={({ target }) => target.value && change({ ...filter, to: target.value })}
        />
      </label>
      {SPANS.map((days) => (
        <Button key={days} onClick={() => change({ ...filter, from: daysAfter(today, 1 - days), to: today })}>
          {days} {t('days')}
        </Button>
      ))}
      <Select
        aria-label={t('mode')}
        value={filter.mode}
        options={MODES.map((value) => ({ value, label: name(value) }))}
        onChange={(mode) => change({ ...filter, mode })}
        className="filter"
      />
    </div>
  );
}
