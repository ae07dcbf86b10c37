import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'wouter';
import { incidentApi, ok } from '../../api/client';
import { Fault } from '../../api/problem';
import { ExportButtons } from '../../app/ExportButtons';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { now } from '../../time/clock';
import { Acknowledgements } from './Acknowledgements';
import { Filters } from './Filters';
import { above, addressOf, type Filter, queryOf, readFilter, sound } from './filter';
import { Incidents } from './Incidents';
import { Lanes } from './Lanes';
import { Presses } from './Presses';
import { Tests } from './Tests';
import { WORDS } from './words';
import './statistics.css';

/** How a region does. What is shown is in the address, so that it can be sent to somebody. */
export default function StatisticsPage() {
  const t = useWords(WORDS);
  const [asked, ask] = useSearchParams();
  const filter = readFilter(asked, now());
  const change = (to: Filter) => ask(addressOf(to));
  const open = (region: string) => change({ ...filter, region });
  const query = queryOf(filter);
  const { data, error, isPending } = useQuery({
    queryKey: ['statistics', query],
    queryFn: ({ signal }) => ok(incidentApi.GET('/api/v1/statistics', { params: { query }, signal })),
    enabled: sound(filter),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    refetchInterval: ({ state }) => (state.error ? 5_000 : false),
  });
  const out = error instanceof Fault && error.passing;
  useLink('statistics', !out);

  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <Filters filter={filter} change={change} />
      <p className="filters">
        {data?.regionPath && (
          <span>
            {t('region')}: {data.regionPath}
          </span>
        )}
        {filter.region && (
          <Button size="small" onClick={() => change({ ...filter, region: above(filter.region ?? '/') })}>
            {t('up')}
          </Button>
        )}
        <ExportButtons
          name={`anyuan-statistics-${filter.from}-${filter.to}`}
          load={(format) =>
            ok(
              incidentApi.GET('/api/v1/statistics/export', {
                params: { query: { ...query, format } },
                parseAs: 'blob',
              }),
            ) as Promise<Blob>
          }
        />
      </p>
      {!sound(filter) && (
        <p className="error" role="alert">
          {t('wrongTime')}
        </p>
      )}
      {error && (
        <p className="error" role="alert">
          {out ? t('unavailable') : error.message}
        </p>
      )}
      {isPending && sound(filter) && !error && <p className="faint">{t('loading')}</p>}
      {data && sound(filter) && (
        <>
          <Presses statistics={data} />
          <Acknowledgements statistics={data} open={open} />
          <Lanes statistics={data} />
          <Incidents statistics={data} open={open} />
          <Tests statistics={data} open={open} />
        </>
      )}
    </>
  );
}
