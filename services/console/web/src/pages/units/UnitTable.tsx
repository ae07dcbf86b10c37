import { Link } from 'wouter';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { ofUnit, usePatrolNames } from '../../patrol/names';
import { PositionAge } from '../../patrol/PositionAge';
import type { Dispatch, Unit } from '../../patrol/types';
import { Moment } from '../../time/Moment';
import { Turns } from './Turns';
import { WORDS } from './words';

interface Properties {
  units: Unit[];
  dispatches: Dispatch[];
  mayTurn: boolean;
}

const COLUMNS = ['callSign', 'kind', 'status', 'since', 'position', 'dispatch'] as const;

export function UnitTable({ units, dispatches, mayTurn }: Properties) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const byId = new Map(dispatches.map((each) => [each.id, each]));
  const columns = mayTurn ? [...COLUMNS, 'actions' as const] : COLUMNS;
  return (
    <PlainTable titles={columns.map(t)} testId="units">
      {units.map((unit) => (
        <tr key={unit.id} data-unit={unit.id} data-status={unit.status}>
          <td>
            <strong>{unit.callSign}</strong> <span className="faint">{unit.agency}</span>
          </td>
          <td>
            {name(unit.kind)} ×{unit.headcount}
          </td>
          <td>
            <span className={unit.status === 'AVAILABLE' ? 'badge' : 'badge warn'}>
              {name(ofUnit(unit.status))}
            </span>
          </td>
          <td>
            <Moment at={unit.statusSince} />
          </td>
          <td>
            <PositionAge unit={unit} />
          </td>
          <td>
            <Current dispatch={unit.dispatchId ? byId.get(unit.dispatchId) : undefined} />
          </td>
          {mayTurn && (
            <td>
              <Turns unit={unit} />
            </td>
          )}
        </tr>
      ))}
    </PlainTable>
  );
}

function Current({ dispatch }: { dispatch: Dispatch | undefined }) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  if (!dispatch) return null;
  return (
    <>
      {name(dispatch.state)} <Link href={`/incident/${dispatch.incidentId}`}>{t('incident')}</Link>
    </>
  );
}
