import type { components } from '@openapi/patrol';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { usePatrolNames } from '../../patrol/names';
import { useShown } from './useShown';
import { WORDS } from './words';

interface Properties {
  gaps: components['schemas']['DutyGap'][];
  /** Of all; the list holds the first thousand. */
  count: number;
}

const COLUMNS = ['day', 'school', 'when', 'role', 'number'] as const;

export function PlanGaps({ gaps, count }: Properties) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const { shown, more } = useShown(gaps);
  return (
    <>
      <h3>
        {t('planGaps')} ({count})
      </h3>
      {gaps.length === 0 && <p className="faint">{t('noGaps')}</p>}
      {shown.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="plan-gaps">
          {shown.map(({ day, schoolId = '', spotId, peak, begin, end, role, missing }) => (
            <tr key={`${day} ${spotId} ${peak} ${begin} ${role}`}>
              <td>{day}</td>
              <td>
                <Named kind="schools" id={schoolId} />
              </td>
              <td>
                {name(peak)} {begin}–{end}
              </td>
              <td>{name(role)}</td>
              <td>{missing}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {more}
    </>
  );
}
