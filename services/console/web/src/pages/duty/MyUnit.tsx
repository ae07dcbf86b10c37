import { Button } from 'antd';
import { useWords } from '../../i18n/language';
import { turnsOf } from '../../patrol/board';
import { ofUnit, usePatrolNames } from '../../patrol/names';
import type { Unit } from '../../patrol/types';
import { Moment } from '../../time/Moment';
import type { Outbox } from './useOutbox';
import { WORDS } from './words';

interface Properties {
  unit: Unit | undefined;
  away: boolean;
  outbox: Outbox;
  onChange: () => void;
}

export function MyUnit({ unit, away, outbox, onChange }: Properties) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const waits = outbox.entries.some(({ deed, refused }) => deed.is === 'turn' && refused === undefined);
  return (
    <section aria-label={t('unit')} data-testid="my-unit" data-status={unit?.status}>
      <h2>{t('unit')}</h2>
      {away && !unit && <p className="error">{t('unitAway')}</p>}
      {unit && (
        <p>
          <strong>{unit.callSign}</strong> <span className="faint">{unit.agency}</span>{' '}
          <span className="badge">{name(ofUnit(unit.status))}</span> <Moment at={unit.statusSince} />
        </p>
      )}
      <div className="deeds">
        {turnsOf(unit?.status).map((to) => (
          <Button
            key={to}
            size="large"
            disabled={waits}
            onClick={() => outbox.enter({ is: 'turn', unitId: unit?.id ?? '', to })}
          >
            {t(to)}
          </Button>
        ))}
        <Button onClick={onChange}>{t('change')}</Button>
      </div>
    </section>
  );
}
