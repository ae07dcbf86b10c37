import { Named } from '../app/Named';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { useResponseNames } from '../response/names';
import { spanWords } from '../response/span';
import { useAnswerTimes } from './useConcerns';
import { WORDS } from './words';

const COLUMNS = ['region', 'noticed', 'open', 'answered', 'median', 'longest'] as const;

/** How long the public waited for its answers, by region. */
export function Times() {
  const t = useWords(WORDS);
  const { english } = useResponseNames();
  const { data = [] } = useAnswerTimes();
  const said = (seconds: number | undefined) =>
    seconds === undefined ? '' : spanWords(seconds * 1_000, english);
  if (data.length === 0) return null;
  return (
    <section aria-label={t('times')}>
      <h2>{t('times')}</h2>
      <PlainTable titles={COLUMNS.map(t)} testId="times">
        {data.map((each) => (
          <tr key={each.regionId}>
            <th scope="row">
              <Named kind="regions" id={each.regionId} />
            </th>
            <td>{each.noticed}</td>
            <td>{each.open}</td>
            <td>{each.answered}</td>
            <td>{said(each.medianSeconds)}</td>
            <td>{said(each.longestSeconds)}</td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}
