import { Button } from 'antd';
import { Named } from '../../app/Named';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { percent } from './rates';
import type { Establishment } from './usePosts';
import { WORDS } from './words';

interface Properties {
  /** The region itself first. */
  counts: Establishment[];
  open: (regionId: string) => void;
}

const COLUMNS = ['region', 'schools', 'established', 'rate'] as const;

/** How many schools have a post that is set up, by region; and those that have none, by name. */
export function Rates({ counts, open }: Properties) {
  const t = useWords(WORDS);
  const missing = counts[0]?.missing ?? [];
  const more = (counts[0]?.missingCount ?? 0) - missing.length;
  return (
    <section aria-label={t('establishment')}>
      <h2>{t('establishment')}</h2>
      <PlainTable titles={COLUMNS.map(t)} testId="establishment">
        {counts.map(({ regionId = '', schools, established, rate }, index) => (
          <tr key={regionId} data-region={regionId}>
            <td>
              {index === 0 ? (
                <strong>
                  <Named kind="regions" id={regionId} />
                </strong>
              ) : (
                <Button type="link" size="small" onClick={() => open(regionId)}>
                  <Named kind="regions" id={regionId} />
                </Button>
              )}
            </td>
            <td>{schools}</td>
            <td>{established}</td>
            <td>{percent(rate)}</td>
          </tr>
        ))}
      </PlainTable>
      {missing.length === 0 ? (
        <p className="faint">{t('allSet')}</p>
      ) : (
        <details open={missing.length <= 20} data-testid="without-post">
          <summary>
            {t('missing')} ({counts[0]?.missingCount})
          </summary>
          <ul>
            {missing.map((school) => (
              <li key={school.schoolId}>{school.name || school.schoolId}</li>
            ))}
            {more > 0 && <li>… +{more}</li>}
          </ul>
        </details>
      )}
    </section>
  );
}
