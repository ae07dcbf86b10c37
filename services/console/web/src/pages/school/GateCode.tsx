import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { okAs, patrolApi } from '../../api/client';
import { useWords } from '../../i18n/language';
import { now } from '../../time/clock';
import { WORDS } from './words';

const AGAIN_MS = 5_000;

/** What the gate shows to a patrol, as a proof that it was there: new every minute, shown when it is wanted. */
export function GateCode({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const [shown, show] = useState(false);
  const { data, isError } = useQuery({
    queryKey: ['gate-code', schoolId],
    enabled: shown,
    queryFn: ({ signal }) =>
      okAs<{ code?: string; until?: string }>(
        patrolApi.GET('/api/v1/beats/gates/{schoolId}/code', { params: { path: { schoolId } }, signal }),
      ),
    // As the next one begins.
    refetchInterval: ({ state: { data: last } }) =>
      last?.until ? Math.max(1_000, Date.parse(last.until) - now()) : AGAIN_MS,
  });
  return (
    <section aria-label={t('gateCode')} data-testid="gate-code">
      <h2>{t('gateCode')}</h2>
      <p className="faint">{t('gateCodeNote')}</p>
      <Button aria-expanded={shown} onClick={() => show(!shown)}>
        {t(shown ? 'hideCode' : 'showCode')}
      </Button>
      {shown && isError && <p className="error">{t('noCode')}</p>}
      {shown && data && (
        <p className="gate-code">
          <output>{data.code}</output>
        </p>
      )}
    </section>
  );
}
