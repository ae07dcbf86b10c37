import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs, type PageOf } from '../../api/client';

const EVERY_MS = 60_000;

/** A school's devices that are not retired. */
export function useDevices(schoolId: string) {
  const { data, isError } = useQuery({
    queryKey: ['devices', schoolId],
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['Device']>>(
        ledgerApi.GET('/api/v1/devices', { params: { query: { schoolId, limit: '200' } }, signal }),
      ),
    refetchInterval: EVERY_MS,
  });
  const devices = (data?.items ?? []).filter((device) => !device.retired);
  return { devices, known: data !== undefined, isError };
}
