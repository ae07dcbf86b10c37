import type { components } from '@openapi/ledger';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ledgerApi, okAs, type PageOf } from '../../api/client';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { looksLikeId } from './deeds';
import { SchoolPanel } from './SchoolPanel';
import { WORDS } from './words';

type School = components['schemas']['School'];

/** Finds a school by its name or by one of its devices, and opens it. */
export function Schools() {
  const t = useWords(WORDS);
  const [typed, type] = useState('');
  const [sought, seek] = useState('');
  const [openId, open] = useState<string>();
  const byDevice = useSchoolOfDevice(sought);
  const { schools, isError, hasNextPage, fetchNextPage, isSuccess } = useSchools(sought);

  if (openId) return <SchoolPanel schoolId={openId} onClose={() => open(undefined)} />;
  return (
    <>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          seek(typed.trim());
        }}
      >
        <Input
          aria-label={t('searchFor')}
          placeholder={t('searchFor')}
          value={typed}
          maxLength={100}
          allowClear
          onChange={(event) => type(event.target.value)}
        />
        <Button htmlType="submit" type="primary">
          {t('search')}
        </Button>
      </form>
      {isError && <p className="error">{t('away')}</p>}
      {byDevice && (
        <p>
          {t('device')} <strong>{sought}</strong>{' '}
          <Button size="small" onClick={() => open(byDevice)}>
            {t('open')} {byDevice}
          </Button>
        </p>
      )}
      {isSuccess && schools.length === 0 && !byDevice && <p className="faint">{t('none')}</p>}
      {schools.length > 0 && <Found schools={schools} onOpen={open} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function useSchools(sought: string) {
  const { data, ...query } = useInfiniteQuery({
    queryKey: ['admin-schools', sought],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      okAs<PageOf<School>>(
        ledgerApi.GET('/api/v1/schools', {
          params: { query: { limit: '50', ...(sought && { q: sought }), ...(cursor && { cursor }) } },
          signal,
        }),
      ),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
  return { ...query, schools: (data?.pages ?? []).flatMap((page) => page.items ?? []) };
}

/** The school of the device of this id; undefined where there is none. */
function useSchoolOfDevice(id: string): string | undefined {
  const { data } = useQuery({
    queryKey: ['admin-device', id],
    enabled: looksLikeId(id),
    queryFn: async ({ signal }) => {
      try {
        const asked = ledgerApi.GET('/api/v1/devices/{id}', { params: { path: { id } }, signal });
        return (await okAs<components['schemas']['Device']>(asked)).schoolId ?? null;
      } catch (fault) {
        if (fault instanceof Fault && fault.status === 404) return null;
        throw fault;
      }
    },
  });
  return data ?? undefined;
}

function Found({ schools, onOpen }: { schools: School[]; onOpen: (id: string) => void }) {
  const t = useWords(WORDS);
  return (
    <div className="scroll">
      <table className="plain-table" data-testid="schools">
        <thead>
          <tr>
            {(['school', 'id', 'station', 'region', 'actions'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schools.map((school) => (
            <tr key={school.id}>
              <td>
                {school.name} {school.retired && <span className="badge">{t('closed')}</span>}
              </td>
              <td>{school.id}</td>
              <td>{school.policeStationName}</td>
              <td>{school.regionPath}</td>
              <td>
                <Button
                  size="small"
                  aria-label={`${t('open')} ${school.name}`}
                  onClick={() => school.id && onOpen(school.id)}
                >
                  {t('open')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
