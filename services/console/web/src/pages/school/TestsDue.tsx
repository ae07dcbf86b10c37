import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { incidentApi, ok } from '../../api/client';
import { useWords } from '../../i18n/language';
import { useKey } from '../../incident/useKey';
import { useSending } from '../../incident/useSending';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const EVERY_MS = 15_000;

/** The buttons that were not tested this month yet. Whoever stands beside one declares its test here. */
export function TestsDue({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { data, isError } = useQuery({
    queryKey: ['tests-due', schoolId],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) =>
      ok(incidentApi.GET('/api/v1/button-tests/coverage', { params: { query: { schoolId } }, signal })),
  });
  const own = data?.items?.[0];
  const due = own?.untested ?? [];
  const never = new Set(own?.neverTested ?? []);
  return (
    <section aria-label={t('tests')} data-testid="tests-due">
      <h2>{t('tests')}</h2>
      {isError && <p className="faint">{t('testsAway')}</p>}
      {own && due.length === 0 && <p className="faint">{t('testsDone')}</p>}
      {due.length > 0 && <p className="faint">{t('testNote')}</p>}
      <ul>
        {due.map((deviceId) => (
          <Due key={deviceId} deviceId={deviceId} never={never.has(deviceId)} />
        ))}
      </ul>
    </section>
  );
}

function Due({ deviceId, never }: { deviceId: string; never: boolean }) {
  const t = useWords(WORDS);
  const [until, setUntil] = useState<string>();
  const { busy, sending } = useSending();
  const { keyOf, forget } = useKey();

  const declare = () =>
    sending(async () => {
      const declared = await ok(
        incidentApi.POST('/api/v1/button-tests', {
          params: { header: { 'Idempotency-Key': keyOf(deviceId) } },
          body: { deviceId, minutes: 5 },
        }),
      );
      forget();
      setUntil((declared as { until?: string }).until);
    });

  return (
    <li>
      {deviceId} {never && <span className="badge warn">{t('neverTested')}</span>}{' '}
      <Button size="small" disabled={busy} aria-label={`${t('testNow')} ${deviceId}`} onClick={declare}>
        {t('testNow')}
      </Button>{' '}
      {until && (
        <span role="status">
          {t('testUntil')} <Moment at={until} />
        </span>
      )}
    </li>
  );
}
