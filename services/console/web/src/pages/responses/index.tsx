import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { Fault } from '../../api/problem';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { useLink } from '../../live/link';
import { listResponses } from '../../response/api';
import { useResponseNames } from '../../response/names';
import { OpenResponse } from '../../response/OpenResponse';
import type { Summary } from '../../response/types';
import { useResponseStream } from '../../response/useResponseStream';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';
import { WORDS } from './words';

const EVERY_MS = 5_000;
const COLUMNS = ['state', 'school', 'kind', 'severity', 'opened', 'details'] as const;

/** Responses of one's own region: those that are under way, and on demand those that are over. */
export default function ResponsesPage({ session }: PageProps) {
  useResponseStream();
  const t = useWords(WORDS);
  const [over, showOver] = useState(false);
  const { data, error, isPending, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['response', 'list', over],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) =>
      listResponses({ ...(!over && { open: 'true' as const }), cursor }, signal),
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: EVERY_MS,
  });
  const absent = error instanceof Fault && error.absent;
  useLink('responses', !error || absent);
  const all = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  return (
    <div className="responses">
      <h1 className="page-title">{t('title')}</h1>
      <p className="action-bar">
        <OpenResponse role={session.role} />
        <label>
          <input type="checkbox" checked={over} onChange={({ target }) => showOver(target.checked)} />{' '}
          {t('showOver')}
        </label>
      </p>
      {error && <p className="error">{t(absent ? 'notDeployed' : 'away')}</p>}
      {!error && !isPending && all.length === 0 && <p className="faint">{t('none')}</p>}
      {all.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="responses">
          {all.map((each) => (
            <ResponseRow key={each.id} response={each} />
          ))}
        </PlainTable>
      )}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </div>
  );
}

function ResponseRow({ response }: { response: Summary }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const own = useResponseNames();
  return (
    <tr data-response={response.id} data-state={response.state}>
      <td>
        {response.mode !== 'ACTUAL' && <span className="badge drill">{name(response.mode)}</span>}
        <span className={response.state === 'OPEN' ? 'badge alarm' : 'badge'}>
          {own.name(response.state)}
        </span>
      </td>
      <td>{response.schoolName}</td>
      <td>{response.kinds.map(name).join('、')}</td>
      <td>{name(response.severity)}</td>
      <td>
        <Moment at={response.openedAt} />
      </td>
      <td>
        <Link href={`/response/${response.id}`} aria-label={`${response.schoolName} ${t('details')}`}>
          {t('details')}
        </Link>
      </td>
    </tr>
  );
}
