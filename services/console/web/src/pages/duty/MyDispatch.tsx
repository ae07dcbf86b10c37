import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/language';
import { usePatrolNames } from '../../patrol/names';
import type { Dispatch } from '../../patrol/types';
import { Moment } from '../../time/Moment';
import { Answers } from './Answers';
import { useEnded, useMyDispatch } from './my';
import { Note } from './Note';
import { type Deed, stateAhead } from './outbox';
import { TakePhoto } from './TakePhoto';
import type { Outbox } from './useOutbox';
import { Where } from './Where';
import { WORDS } from './words';

interface Properties {
  unitId: string;
  user: string;
  outbox: Outbox;
}

/** Where the unit is sent, and what it has to say about it. */
export function MyDispatch({ unitId, user, outbox }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const { data } = useMyDispatch(unitId);
  const last = useLast(data ?? undefined);
  const enter = (deed: Deed) => {
    if (!outbox.enter(deed)) message.error(t('full'), 8);
  };
  return (
    <section aria-label={t('dispatch')} data-testid="my-dispatch">
      <h2>{t('dispatch')}</h2>
      {data === null && <Ended id={last} />}
      {data && (
        <Current
          key={data.id}
          dispatch={data}
          state={stateAhead(data.state, outbox.entries, user, data.id ?? '')}
          enter={enter}
        />
      )}
    </section>
  );
}

/** The one that was shown last, and a stir of the telephone when it is a new one. */
function useLast(dispatch: Dispatch | undefined): string | undefined {
  const [last, setLast] = useState<string>();
  const id = dispatch?.id;
  const isNew = dispatch?.state === 'ASSIGNED';
  useEffect(() => {
    if (!id) return;
    setLast(id);
    // Only where the browser has it and somebody has touched the page; else it stays silent.
    if (isNew && navigator.userActivation?.hasBeenActive) navigator.vibrate?.([300, 200, 300]);
  }, [id, isNew]);
  return last;
}

function Ended({ id }: { id: string | undefined }) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const { data } = useEnded(id);
  return (
    <>
      {data && (
        <p role="alert" data-testid="ended">
          {t('ended')}
          {name(data.state)} {data.reason}
        </p>
      )}
      <p className="faint">{t('none')}</p>
    </>
  );
}

interface CurrentProperties {
  dispatch: Dispatch;
  state: string | undefined;
  enter: (deed: Deed) => void;
}

function Current({ dispatch, state, enter }: CurrentProperties) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const incidentId = dispatch.incidentId ?? '';
  return (
    <div data-dispatch={dispatch.id} data-state={state}>
      <p>
        <span className={state === 'ASSIGNED' ? 'badge alarm' : 'badge'}>{name(state)}</span> {t('sentAt')}{' '}
        <Moment at={dispatch.assignedAt ?? undefined} />
        {state === 'ASSIGNED' && dispatch.deadline && (
          <>
            {' · '}
            {t('answerBy')} <Moment at={dispatch.deadline} />
          </>
        )}
      </p>
      <Answers dispatch={dispatch} state={state} enter={enter} />
      <Where incidentId={incidentId} mode={dispatch.mode} />
      <Note onAdd={(text) => enter({ is: 'note', incidentId, text })} />
      {state !== 'ASSIGNED' && (
        <TakePhoto
          onTaken={(photoId) =>
            enter({
              is: 'photo',
              photoId,
              incidentId,
              dispatchId: dispatch.id ?? '',
              callSign: dispatch.callSign ?? '',
            })
          }
        />
      )}
    </div>
  );
}
