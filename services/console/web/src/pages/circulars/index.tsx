import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { CIRCULAR_STATES, type Circular } from '../../api/risk';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { Section } from '../../lead/Section';
import { useLink } from '../../live/link';
import { isAbsent } from '../../notify/isAbsent';
import { type CircularFilter, listCirculars } from '../../risk/api';
import { CircularDue } from '../../risk/CircularDue';
import { Faults } from '../../risk/Faults';
import { useRiskNames } from '../../risk/names';
import { usePages } from '../../risk/usePages';
import { WORDS } from '../../risk/words';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';

const EVERY_MS = 30_000;
const COLUMNS = ['region', 'since', 'due', 'acknowledged', 'state', 'open'] as const;

/** Risk lists as they were sent to agencies, and who has acknowledged them. */
export default function CircularsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const [filter, setFilter] = useState<CircularFilter>({});
  const { pages, error, isPending, hasNextPage, fetchNextPage } = usePages(
    ['risk', 'circulars', filter],
    (cursor, signal) => listCirculars(filter, cursor, signal),
    EVERY_MS,
  );
  useLink('circulars', !error || isAbsent(error));
  const circulars = pages.flatMap((page) => page.items ?? []);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('circulars')}</h1>
      <p className="faint">{t('circularsNote')}</p>
      <Filters filter={filter} onChange={setFilter} />
      <Faults error={error} />
      {!error && !isPending && circulars.length === 0 && <p className="faint">{t('noCirculars')}</p>}
      {circulars.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="circulars" label={t('circulars')}>
          {circulars.map((each) => (
            <CircularRow key={each.id} circular={each} />
          ))}
        </PlainTable>
      )}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

interface FilterProperties {
  filter: CircularFilter;
  onChange: (filter: CircularFilter) => void;
}

function Filters({ filter: { box, state }, onChange }: FilterProperties) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: name(value) }));
  return (
    <p className="filters">
      <Select
        aria-label={t('box')}
        className="filter"
        placeholder={t('box')}
        allowClear
        value={box ?? null}
        options={options(['RECEIVED', 'SENT'])}
        onChange={(value: CircularFilter['box'] | null) =>
          onChange({ ...(value && { box: value }), ...(state && { state }) })
        }
      />
      <Select
        aria-label={t('state')}
        className="filter"
        placeholder={t('state')}
        allowClear
        value={state ?? null}
        options={options(CIRCULAR_STATES)}
        onChange={(value: CircularFilter['state'] | null) =>
          onChange({ ...(box && { box }), ...(value && { state: value }) })
        }
      />
    </p>
  );
}

function CircularRow({ circular }: { circular: Circular }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const { id, regionName, since, addressees, state, mine } = circular;
  const done = addressees.filter(({ acknowledgedAt }) => acknowledgedAt).length;
  return (
    <tr data-circular={id}>
      <th scope="row">{regionName}</th>
      <td>
        <Moment at={since} />
      </td>
      <td>
        <CircularDue circular={circular} />
      </td>
      <td>
        {done} / {addressees.length}
      </td>
      <td>
        {name(state)} {mine && <span className="badge warn">{t('yours')}</span>}
      </td>
      <td>
        <Link href={`/circular/${id}`} aria-label={`${t('open')} ${regionName}`}>
          {t('open')}
        </Link>
      </td>
    </tr>
  );
}
