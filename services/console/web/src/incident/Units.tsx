import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { incidentApi, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { useDispatches } from '../patrol/useDispatches';
import { now } from '../time/clock';
import { Moment } from '../time/Moment';
import { arrival, nextOf, type Unit, type UnitStatus, VERBS } from './units';
import { useKey } from './useKey';
import { useSending } from './useSending';
import { WORDS } from './words';

interface Properties {
  incidentId: string;
  units: Unit[];
  /** Units leave after it has ended, and none is sent any more. */
  over: boolean;
}

/** Who is on the way, as the radio says it; what patrol dispatched stands here, too. */
export function Units({ incidentId, units, over }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { report, busy } = useReport(incidentId);
  const { data: sent, isError: away } = useDispatches(incidentId);
  // What patrol follows is reported there, or the two would differ; while it does not answer, here.
  const followed = new Set(away ? [] : sent?.items?.map((each) => each.id));
  return (
    <section aria-label={t('units')} data-testid="units">
      <h2>{t('units')}</h2>
      {units.length === 0 && <p className="faint">{t('noUnits')}</p>}
      <ul className="units">
        {units.map((unit) => (
          <li key={`${unit.unit} ${unit.dispatchId}`} data-status={unit.status}>
            <strong>{unit.unit}</strong> {name(unit.status)} <Moment at={unit.reportedAt} />{' '}
            {unit.status === 'EN_ROUTE' && unit.expectedArrivalAt && (
              <>
                · {t('expected')} <Moment at={unit.expectedArrivalAt} />
              </>
            )}{' '}
            {(followed.has(unit.dispatchId) ? [] : nextOf(unit.status)).map((status) => (
              <Button
                key={status}
                size="small"
                disabled={busy}
                aria-label={`${unit.unit} ${t(VERBS[status])}`}
                onClick={() => report({ unit: unit.unit ?? '', dispatchId: unit.dispatchId, status })}
              >
                {t(VERBS[status])}
              </Button>
            ))}
          </li>
        ))}
      </ul>
      {!over && <UnitForm report={report} busy={busy} />}
    </section>
  );
}

interface Report {
  unit: string;
  dispatchId?: string | undefined;
  status: UnitStatus;
  expectedArrivalAt?: string | undefined;
}

function UnitForm({ report, busy }: { report: (report: Report) => Promise<boolean>; busy: boolean }) {
  const t = useWords(WORDS);
  const [unit, setUnit] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  async function send(status: UnitStatus) {
    const expectedArrivalAt = arrival(now(), minutes);
    if (await report({ unit: unit.trim(), status, ...(expectedArrivalAt && { expectedArrivalAt }) })) {
      setUnit('');
      setMinutes(null);
    }
  }
  const empty = unit.trim() === '';
  return (
    <form
      className="unit-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty) void send('EN_ROUTE');
      }}
    >
      <Input
        aria-label={t('unit')}
        placeholder={t('unit')}
        value={unit}
        maxLength={100}
        onChange={(event) => setUnit(event.target.value)}
      />
      <InputNumber
        aria-label={t('minutes')}
        placeholder={t('minutes')}
        value={minutes}
        min={0}
        max={1440}
        precision={0}
        onChange={setMinutes}
      />
      <Button disabled={busy || empty} onClick={() => send('ASSIGNED')}>
        {t('assigned')}
      </Button>
      <Button disabled={busy || empty} htmlType="submit">
        {t('enRoute')}
      </Button>
    </form>
  );
}

function useReport(incidentId: string) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  const { keyOf, forget } = useKey();

  const report = (body: Report): Promise<boolean> =>
    sending(async () => {
      const asked = incidentApi.POST('/api/v1/incidents/{id}/units', {
        params: { path: { id: incidentId }, header: { 'Idempotency-Key': keyOf([incidentId, body]) } },
        body: {
          unit: body.unit,
          status: body.status,
          ...(body.dispatchId && { dispatchId: body.dispatchId }),
          ...(body.expectedArrivalAt && { expectedArrivalAt: body.expectedArrivalAt }),
        },
      });
      await ok(asked);
      forget();
      message.success(t((await asked).response.status === 200 ? 'done' : 'taken'));
      void queries.invalidateQueries({ queryKey: ['incident', incidentId] });
    });
  return { report, busy };
}
