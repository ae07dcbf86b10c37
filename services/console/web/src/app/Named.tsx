import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs } from '../api/client';

interface Properties {
  kind: 'schools' | 'regions';
  id: string;
}

/** A school or region by the registry's name; until that is known, and where it never is, the id itself. */
export function Named({ kind, id }: Properties) {
  const { data } = useQuery({
    queryKey: ['name-of', kind, id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => {
      const options = { params: { path: { id } }, signal };
      return okAs<{ name?: string }>(
        kind === 'schools'
          ? ledgerApi.GET('/api/v1/schools/{id}', options)
          : ledgerApi.GET('/api/v1/regions/{id}', options),
      );
    },
  });
  return data?.name ?? id;
}
