import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { isOver, type Order, ordersOf } from './dispatches';
import { usePatrolNames } from './names';
import { OrderDialog } from './OrderDialog';
import { assign } from './orders';
import { Photos } from './Photos';
import { Reasons } from './Reasons';
import type { Dispatch } from './types';
import type { Ordering } from './useOrdering';
import { DISPATCH_WORDS } from './words';

interface Properties {
  incidentId: string;
  dispatch: Dispatch;
  mayOrder: boolean;
  seesPhotos: boolean;
  sendNext: boolean;
  ordering: Ordering;
}

/** A dispatch as it stands, and what its dispatcher may do about it. */
export function DispatchRow({ incidentId, dispatch, mayOrder, seesPhotos, sendNext, ordering }: Properties) {
  const t = useWords(DISPATCH_WORDS);
  const name = usePatrolNames();
  const [asked, ask] = useState<Exclude<Order, 'assign'>>();
  const id = dispatch.id ?? '';
  const subject = dispatch.callSign ?? '';
  const waits = dispatch.state === 'PROPOSED' || dispatch.state === 'ASSIGNED';
  return (
    <li data-dispatch={id} data-state={dispatch.state}>
      <strong>{subject}</strong> <span className="faint">{dispatch.agency}</span>{' '}
      <span className={waits ? 'badge warn' : 'badge'}>{name(dispatch.state)}</span>{' '}
      <Moment at={dispatch.stateSince} />
      {dispatch.deadline && (
        <>
          {' · '}
          {t(dispatch.state === 'PROPOSED' ? 'decideBy' : 'answerBy')} <Moment at={dispatch.deadline} />
        </>
      )}
      {dispatch.expectedArrivalAt && !isOver(dispatch) && dispatch.state !== 'ARRIVED' && (
        <>
          {' · '}
          {t('expected')} <Moment at={dispatch.expectedArrivalAt} />
        </>
      )}
      {(dispatch.attempt ?? 1) > 1 && ` · ${t('attempt')} ${dispatch.attempt}`}
      {dispatch.reason && ` · ${dispatch.reason}`}{' '}
      {dispatch.state === 'PROPOSED' && <Reasons reasons={dispatch.reasons} />}
      {mayOrder && (
        <span className="orders">
          {ordersOf(dispatch.state).map((order) => (
            <Button
              key={order}
              size="small"
              type={order === 'assign' ? 'primary' : 'default'}
              disabled={ordering.busy}
              aria-label={`${subject} ${t(order)}`}
              onClick={() =>
                order === 'assign'
                  ? ordering.ordering({ subject, order: [order, id], give: () => assign(id, sendNext) })
                  : ask(order)
              }
            >
              {t(order)}
            </Button>
          ))}
        </span>
      )}
      {seesPhotos && dispatch.acceptedAt && <Photos dispatchId={id} callSign={subject} />}
      {asked && (
        <OrderDialog
          incidentId={incidentId}
          dispatch={dispatch}
          order={asked}
          ordering={ordering}
          onClose={() => ask(undefined)}
        />
      )}
    </li>
  );
}
