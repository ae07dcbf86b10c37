import { Button, Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { useLink } from '../../live/link';
import type { PageProps } from '../registry';
import { ItemTable } from './ItemTable';
import { type Filter, MODES, useItems } from './useItems';
import { WORDS } from './words';

/** What was found wanting in one's own region or school. */
export default function ItemsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const [filter, setFilter] = useState<Filter>({ mode: 'ACTUAL', from: '', until: '' });
  const { data, isError, isPending, hasNextPage, fetchNextPage } = useItems(filter);
  useLink('items', !isError);
  const items = (data?.pages ?? []).flatMap((page) => page.items ?? []);
  return (
    <>
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      <p>
        <Select
          aria-label={t('mode')}
          value={filter.mode}
          options={MODES.map((value) => ({ value, label: name(value) }))}
          onChange={(mode) => setFilter({ ...filter, mode })}
          className="filter"
        />{' '}
        <input
          type="date"
          aria-label={t('from')}
          value={filter.from}
          max={filter.until || undefined}
          onChange={({ target }) => setFilter({ ...filter, from: target.value })}
        />
        {' – '}
        <input
          type="date"
          aria-label={t('until')}
          value={filter.until}
          min={filter.from || undefined}
          onChange={({ target }) => setFilter({ ...filter, until: target.value })}
        />
      </p>
      {isError && <p className="error">{t('away')}</p>}
      {!isError && !isPending && items.length === 0 && <p className="faint">{t('none')}</p>}
      {items.length > 0 && <ItemTable items={items} role={session.role} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
