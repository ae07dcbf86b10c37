import type { components } from '@openapi/console';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { consoleApi, ok } from '../../api/client';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { WORDS } from './words';

/** Who may sign in, as far as the platform knows: only the local stack keeps users of its own. */
export function Users() {
  const t = useWords(WORDS);
  const { data, isError, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['users'],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam: cursor, signal }) =>
      ok(consoleApi.GET('/api/v1/users', { params: { query: cursor ? { cursor } : {} }, signal })),
    getNextPageParam: (last) => last?.nextCursor ?? undefined,
  });
  const users = (data?.pages ?? []).flatMap((page) => page?.items ?? []);
  const first = data?.pages[0];
  return (
    <>
      {isError && <p className="error">{t('away')}</p>}
      {first && <Alert type="info" title={t(first.local ? 'usersNote' : 'usersElsewhere')} />}
      {users.length > 0 && <Table users={users} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}

function Table({ users }: { users: components['schemas']['User'][] }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <div className="scroll">
      <table className="plain-table" data-testid="users">
        <thead>
          <tr>
            {(['user', 'role', 'region', 'school'] as const).map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.username}>
              <td>{user.username}</td>
              <td>{name(user.role)}</td>
              <td>{user.scopePath}</td>
              <td>{user.schoolId}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
