import { Button } from 'antd';
import { PlainTable } from '../../app/PlainTable';
import { placesOf } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Moment } from '../../time/Moment';
import type { Incident } from '.';
import { WORDS } from './words';

interface Properties {
  incidents: Incident[];
  empty: string;
  onOpen: (id: string | undefined) => void;
}

const COLUMNS = ['opened', 'state', 'school', 'kind', 'severity', 'place', 'details'] as const;

export function IncidentTable({ incidents, empty, onOpen }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  if (incidents.length === 0) return <p className="faint">{empty}</p>;
  return (
    <PlainTable titles={COLUMNS.map((column) => t(column))} testId="incidents">
      {incidents.map((each) => (
        <tr key={each.incidentId}>
          <td>
            <Moment at={each.openedAt} />
          </td>
          <td>
            {each.mode !== 'ACTUAL' && <span className="badge drill">{name(each.mode)}</span>}
            <span className={each.state === 'OPEN' ? 'badge alarm' : 'badge'}>{name(each.state)}</span>
          </td>
          <td>{each.school?.name}</td>
          <td>{(each.kinds ?? []).map(name).join('、')}</td>
          <td>{name(each.severity)}</td>
          <td>{placesOf(each).join('；')}</td>
          <td>
            <Button size="small" onClick={() => onOpen(each.incidentId)}>
              {t('details')}
            </Button>
          </td>
        </tr>
      ))}
    </PlainTable>
  );
}
