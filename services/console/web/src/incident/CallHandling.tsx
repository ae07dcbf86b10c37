import type { components } from '@openapi/incident';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { incidentApi, newKey, ok } from '../api/client';
import type { Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { CallNumberForm } from './CallNumberForm';
import { callText } from './callText';
import { CALL_WORDS } from './callWords';
import { Referrals } from './Referrals';
import { useCopyText } from './useCopyText';

type Known = components['schemas']['CallHandling'];
type Case = components['schemas']['CallCase'];

const EVERY_MS = 3_000;

/** What other systems know of an incident: the police's own call handling, 119 and 120. */
export function CallHandling({ task, role }: { task: Task; role: string }) {
  const t = useWords(CALL_WORDS);
  const queries = useQueryClient();
  const id = task.incidentId;
  const { data, isError } = useQuery({
    queryKey: ['calls', id],
    queryFn: async ({ signal }) =>
      ok<Known>(
        incidentApi.GET('/api/v1/incidents/{id}/call-handling', { params: { path: { id } }, signal }),
      ),
    // Its answers come from elsewhere, and no lane tells of them.
    refetchInterval: EVERY_MS,
  });
  const look = () => void queries.invalidateQueries({ queryKey: ['calls', id] });
  return (
    <section aria-label={t('calls')} data-testid="calls" className="calls">
      <h2>{t('calls')}</h2>
      {isError && <p className="faint">{t('notNow')}</p>}
      {data && <Standing known={data} />}
      {data && !data.systemId && !data.callCase && <p className="faint">{t('separate')}</p>}
      <div className="action-bar">
        {role === 'police-dispatcher' && data?.systemId && mayHandOver(data.callCase) && (
          <HandOver id={id} again={data.callCase !== undefined} onDone={look} />
        )}
        <CopyText task={task} />
      </div>
      <CallNumberForm id={id} onDone={look} />
      <Referrals id={id} kinds={task.kinds} known={data?.referrals ?? []} onDone={look} />
    </section>
  );
}

const mayHandOver = (of: Case | undefined): boolean =>
  of === undefined || of.state === 'FAILED' || of.status === 'REJECTED';

function Standing({ known: { callCase, handovers } }: { known: Known }) {
  const t = useWords(CALL_WORDS);
  if (!callCase) return <p>{t('none')}</p>;
  const word = (key: string | undefined) =>
    key && key in CALL_WORDS ? t(key as keyof typeof CALL_WORDS) : key;
  const bad = callCase.state === 'FAILED' || callCase.status === 'REJECTED';
  const tries = handovers?.[0]?.attempts ?? 0;
  return (
    <p role="status" data-testid="call-state" data-state={callCase.state}>
      <span className={bad ? 'badge alarm' : 'badge'}>{word(callCase.state)}</span>
      {callCase.number && (
        <>
          {t('number')} <strong>{callCase.number}</strong>
        </>
      )}{' '}
      {callCase.status && <span className="badge">{word(callCase.status)}</span>} {callCase.detail}{' '}
      {callCase.state === 'PENDING' && tries > 0 && `${tries} ${t('attempts')}`}{' '}
      <Moment at={callCase.changedAt} />
    </p>
  );
}

function HandOver({ id, again, onDone }: { id: string; again: boolean; onDone: () => void }) {
  const t = useWords(CALL_WORDS);
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  // One key until it is taken: pressed twice for want of an answer, it is handed over once.
  const key = useRef(newKey());

  async function send() {
    setBusy(true);
    try {
      await ok(
        incidentApi.POST('/api/v1/incidents/{id}/call-handling/handovers', {
          params: { path: { id }, header: { 'Idempotency-Key': key.current } },
        }),
      );
      key.current = newKey();
    } catch (fault) {
      message.error(fault instanceof Error ? fault.message : String(fault), 8);
    } finally {
      setBusy(false);
      onDone();
    }
  }

  return (
    <Button size="small" type="primary" disabled={busy} onClick={send}>
      {t(again ? 'handAgain' : 'hand')}
    </Button>
  );
}

function CopyText({ task }: { task: Task }) {
  const t = useWords(CALL_WORDS);
  const { name } = useNames();
  const copy = useCopyText();
  return (
    <>
      <Button size="small" onClick={() => copy(task)}>
        {t('copy')}
      </Button>
      <details>
        <summary>{t('text')}</summary>
        <pre>{callText(task, t, name)}</pre>
      </details>
    </>
  );
}
