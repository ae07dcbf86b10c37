import type { components } from '@openapi/ledger';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ledgerApi, okAs, type PageOf } from '../../api/client';
import { useLanguage, useWords } from '../../i18n/language';
import { WORDS } from './words';

type Region = components['schemas']['Region'];

/** The tree below one's own region, opened step by step: it may have thousands of nodes. */
export function Regions({ scopePath }: { scopePath: string }) {
  const t = useWords(WORDS);
  const root = scopePath.split('/').filter(Boolean).at(-1);
  return (
    <>
      <p className="faint">{t('regionsNote')}</p>
      <Below parentId={root} />
    </>
  );
}

/** Without a parent: the provinces. */
function Below({ parentId }: { parentId: string | undefined }) {
  const t = useWords(WORDS);
  const { data, isError, isSuccess, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['admin-regions', parentId],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      okAs<PageOf<Region>>(
        ledgerApi.GET('/api/v1/regions', {
          params: {
            query: {
              limit: '200',
              ...(parentId ? { parentId } : { level: 'PROVINCE' as const }),
              ...(cursor && { cursor }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  const regions = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  if (isError) return <p className="error">{t('away')}</p>;
  if (isSuccess && regions.length === 0) return <p className="faint">{t('none')}</p>;
  return (
    <>
      <ul className="regions">
        {regions.map((region) => (
          <Node key={region.id} region={region} />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function Node({ region }: { region: Region }) {
  const t = useWords(WORDS);
  const english = useLanguage() === 'en';
  const [opened, open] = useState(false);
  const name = (english && region.englishName) || region.name;
  return (
    <li>
      <Button
        size="small"
        type="text"
        aria-expanded={opened}
        aria-label={t('below') + name}
        onClick={() => open(!opened)}
      >
        {opened ? '▾' : '▸'}
      </Button>{' '}
      {name} <small className="faint">{region.id}</small>{' '}
      {region.retired && <span className="badge">{t('closed')}</span>}
      {opened && <Below parentId={region.id} />}
    </li>
  );
}
