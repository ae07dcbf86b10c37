import type { components } from '@openapi/incident';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { incidentApi, okAs, type PageOf } from '../../api/client';
import { useWords } from '../../i18n/language';
import { Moment } from '../../time/Moment';
import { AcceptShift, GiveShift } from './HandoverForms';
import { HandoverTasks } from './HandoverTasks';
import { SHIFT_WORDS } from './shiftWords';

type Kept = components['schemas']['ShiftHandover'];

interface Properties {
  username: string;
  role: string;
}

/** The desk from one dispatcher to the next: a button, and behind it the form and what is kept. */
export function Handover({ username, role }: Properties) {
  const t = useWords(SHIFT_WORDS);
  const [shown, show] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => show(true)}>
        {t('shift')}
      </Button>
      {shown && (
        <Modal
          open
          width={760}
          title={t('shift')}
          footer={null}
          onCancel={() => show(false)}
          data-testid="shift"
        >
          <Shifts username={username} dispatcher={role === 'police-dispatcher'} />
        </Modal>
      )}
    </>
  );
}

function Shifts({ username, dispatcher }: { username: string; dispatcher: boolean }) {
  const t = useWords(SHIFT_WORDS);
  const queries = useQueryClient();
  const { data, isError } = useQuery({
    queryKey: ['shifts'],
    queryFn: async ({ signal }) =>
      okAs<PageOf<Kept>>(
        incidentApi.GET('/api/v1/shift-handovers', { params: { query: { limit: '10' } }, signal }),
      ),
    refetchInterval: 5_000,
  });
  const look = () => void queries.invalidateQueries({ queryKey: ['shifts'] });
  const kept = data?.items ?? [];
  return (
    <>
      {dispatcher && <GiveShift onDone={look} />}
      <h2>{t('earlier')}</h2>
      {isError && <p className="faint">{t('notNow')}</p>}
      {data && kept.length === 0 && <p className="faint">{t('none')}</p>}
      <ol className="shifts" data-testid="shifts">
        {kept.map((each) => (
          <li key={each.handoverId} data-handover={each.handoverId}>
            <One kept={each} mayAccept={dispatcher && each.givenBy !== username} onDone={look} />
          </li>
        ))}
      </ol>
    </>
  );
}

function One({ kept, mayAccept, onDone }: { kept: Kept; mayAccept: boolean; onDone: () => void }) {
  const t = useWords(SHIFT_WORDS);
  const [tasks, showTasks] = useState(false);
  const id = kept.handoverId ?? '';
  return (
    <>
      <p>
        <Moment at={kept.givenAt} /> {t('by')} <strong>{kept.givenBy}</strong> · {kept.open} {t('open')} ·{' '}
        {kept.waiting} {t('waiting')}{' '}
        {kept.acceptedBy ? (
          <span className="badge">
            {t('takenBy')} {kept.acceptedBy} <Moment at={kept.acceptedAt} />
          </span>
        ) : (
          <span className="badge warn">{t('waitsFor')}</span>
        )}
      </p>
      {kept.notes && <p className="words">{kept.notes}</p>}
      {kept.acceptanceNote && <p className="words">{kept.acceptanceNote}</p>}
      <Button size="small" aria-expanded={tasks} onClick={() => showTasks(!tasks)}>
        {t(tasks ? 'hide' : 'tasks')}
      </Button>
      {tasks && <HandoverTasks id={id} />}
      {mayAccept && !kept.acceptedBy && <AcceptShift id={id} onDone={onDone} />}
    </>
  );
}
