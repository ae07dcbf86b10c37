import { Button } from 'antd';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import type { Progress } from '../../patrol/beats';
import { WORDS } from './words';

const COLUMNS = ['beat', 'unit', 'visits', 'behind', 'density', 'schools', 'actions'] as const;

interface Properties {
  all: Progress[];
  onRoute: (beat: Progress) => void;
}

/** A day by beat: what was asked for, what was done, and at which schools. */
export function BeatTable({ all, onRoute }: Properties) {
  const t = useWords(WORDS);
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="beats">
      {all.map((each) => {
        const { beatId, name, unit, visits, behind = 0, density = 0, densityTarget = 0 } = each;
        return (
          <tr key={beatId} data-beat={beatId} data-behind={behind}>
            <td>
              <strong>{name}</strong>
            </td>
            <td>{unit}</td>
            <td>{visits}</td>
            <td>{behind > 0 ? <span className="badge warn">▲ {behind}</span> : 0}</td>
            <td>
              <span className={each.densityReached ? 'badge' : 'badge warn'}>
                {density.toFixed(2)} / {densityTarget.toFixed(2)}
              </span>
            </td>
            <td>
              <ul className="beat-schools">
                {(each.schools ?? []).map((school) => (
                  <li key={school.schoolId}>
                    <Named kind="schools" id={school.schoolId ?? ''} /> {school.actual}/{school.target}
                    {(school.behind ?? 0) > 0 && ' ▲'}
                  </li>
                ))}
              </ul>
            </td>
            <td>
              <Button size="small" aria-label={`${name} ${t('route')}`} onClick={() => onRoute(each)}>
                {t('route')}
              </Button>
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}
