import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { counts, KINDS, STATUSES, shown } from '../../patrol/board';
import { ofUnit, usePatrolNames } from '../../patrol/names';
import { useOpenDispatches, useUnits } from '../../patrol/useUnits';
import type { PageProps } from '../registry';
import { UnitTable } from './UnitTable';
import { WORDS } from './words';
import './units.css';

/** So many at first, and more at a touch: a province has thousands. */
const STEP = 200;

/** The board of units: who could go, who is out, and to what. */
export default function UnitsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const [status, setStatus] = useState<string>();
  const [kind, setKind] = useState<string>();
  const [text, setText] = useState('');
  const [most, setMost] = useState(STEP);
  const { data: units = [], error, isPending } = useUnits();
  const { data: dispatches = [] } = useOpenDispatches();
  const absent = error instanceof Fault && error.absent;
  useLink('units', !error || absent);
  const number = counts(units);
  const rows = shown(units, { status, kind, text });

  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p className="statuses" data-testid="statuses">
        {[undefined, ...STATUSES].map((each) => (
          <Button
            key={each ?? 'all'}
            size="small"
            type={status === each ? 'primary' : 'default'}
            aria-pressed={status === each}
            onClick={() => setStatus(each)}
          >
            {each ? name(ofUnit(each)) : t('all')} {each ? (number.get(each) ?? 0) : units.length}
          </Button>
        ))}
        <Select
          aria-label={t('kind')}
          placeholder={t('kind')}
          allowClear
          options={KINDS.map((value) => ({ value, label: name(value) }))}
          onChange={setKind}
          className="filter"
        />
        <Input
          aria-label={t('search')}
          placeholder={t('search')}
          value={text}
          allowClear
          onChange={({ target }) => setText(target.value)}
        />
      </p>
      {error && <p className="error">{t(absent ? 'absent' : 'unavailable')}</p>}
      {rows.length === 0 && !isPending && !error && <p className="faint">{t('none')}</p>}
      {rows.length > 0 && (
        <UnitTable
          units={rows.slice(0, most)}
          dispatches={dispatches}
          mayTurn={session.role === 'police-dispatcher'}
        />
      )}
      {rows.length > most && <Button onClick={() => setMost(most + STEP)}>{t('more')}</Button>}
    </>
  );
}
