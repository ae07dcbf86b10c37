import { useWords } from '../i18n/language';
import { now } from '../time/clock';
import { duration } from '../time/format';
import { useNow } from '../time/useNow';
import { positionAge } from './board';
import type { Unit } from './types';
import { POSITION_WORDS } from './words';

/** How long ago a unit was heard of, or that it is taken to be at its station. */
export function PositionAge({ unit }: { unit: Unit }) {
  const t = useWords(POSITION_WORDS);
  useNow();
  const age = positionAge(unit, now());
  if (age === undefined) return <span className="faint">{t(unit.station ? 'station' : 'noPosition')}</span>;
  return (
    <span>
      {duration(age)} {t('ago')}
    </span>
  );
}
