import { Link } from 'wouter';
import { useWords } from '../i18n/language';
import { ofUnit, usePatrolNames } from '../patrol/names';
import { PositionAge } from '../patrol/PositionAge';
import { useOpenDispatches, useUnits } from '../patrol/useUnits';
import { WORDS } from './words';

/** The unit that was pressed: whose it is, what it does, and how old its position is. */
export function SelectedUnit({ id }: { id: string }) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const { data: units } = useUnits();
  const { data: dispatches } = useOpenDispatches();
  const unit = units?.find((each) => each.id === id);
  if (!unit) return null;
  const dispatch = unit.dispatchId ? dispatches?.find((each) => each.id === unit.dispatchId) : undefined;
  return (
    <>
      <strong>{unit.callSign}</strong> {name(unit.kind)} ×{unit.headcount} {unit.agency}{' '}
      <span className={unit.status === 'AVAILABLE' ? 'badge' : 'badge warn'}>
        {name(ofUnit(unit.status))}
      </span>{' '}
      {t('position')} <PositionAge unit={unit} />{' '}
      {dispatch && <Link href={`/incident/${dispatch.incidentId}`}>{t('itsIncident')}</Link>}
    </>
  );
}
