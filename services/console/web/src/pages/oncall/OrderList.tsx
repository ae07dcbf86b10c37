import { Button, InputNumber } from 'antd';
import { useRef } from 'react';
import type { RecipientAddress, Rung } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { durationOf, secondsOf } from '../../notify/duration';
import { useNotifyNames } from '../../notify/names';
import { moved, unused } from './order';
import { WORDS } from './words';

const LONGEST_S = 3_600;

interface Properties {
  which: 'forActual' | 'forOthers';
  addresses: readonly RecipientAddress[];
  masked: ReadonlyMap<string, string>;
  order: readonly Rung[];
  onChange: (order: Rung[]) => void;
}

/** An order that is changed by dragging, or by buttons. */
export function OrderList({ which, addresses, masked, order, onChange }: Properties) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const dragged = useRef<number>(undefined);
  const byId = new Map(addresses.map((each) => [each.id, each]));
  const nameOf = (id: string) => `${name(byId.get(id)?.kind)} ${masked.get(id) ?? ''}`.trim();
  const drop = (at: number) => {
    if (dragged.current !== undefined) onChange(moved(order, dragged.current, at));
    dragged.current = undefined;
  };
  return (
    <fieldset data-testid={which}>
      <legend>{t(which)}</legend>
      {order.length === 0 && (
        <p className="faint">{t(which === 'forActual' ? 'usualActual' : 'usualOthers')}</p>
      )}
      <ol className="order">
        {order.map((rung, at) => (
          <li
            key={rung.address}
            draggable
            onDragStart={() => {
              dragged.current = at;
            }}
            onDragOver={(event) => event.preventDefault()}
            onDrop={() => drop(at)}
          >
            <span className="order-name">{nameOf(rung.address)}</span>
            <InputNumber
              size="small"
              min={0}
              max={LONGEST_S}
              precision={0}
              aria-label={`${nameOf(rung.address)} ${t('after')}`}
              value={secondsOf(rung.after)}
              onChange={(seconds) =>
                onChange(
                  order.map((each) => (each === rung ? { ...each, after: durationOf(seconds ?? 0) } : each)),
                )
              }
            />
            <Places
              of={nameOf(rung.address)}
              first={at === 0}
              last={at === order.length - 1}
              move={(by) => onChange(moved(order, at, at + by))}
              leaveOut={() => onChange(order.filter((each) => each !== rung))}
            />
          </li>
        ))}
      </ol>
      {unused(addresses, order).map(({ id }) => (
        <Button
          key={id}
          size="small"
          aria-label={`${t('use')} ${nameOf(id)}`}
          onClick={() => onChange([...order, { address: id, after: 'PT0S' }])}
        >
          + {nameOf(id)}
        </Button>
      ))}
    </fieldset>
  );
}

interface PlaceProperties {
  of: string;
  first: boolean;
  last: boolean;
  move: (by: 1 | -1) => void;
  leaveOut: () => void;
}

function Places({ of, first, last, move, leaveOut }: PlaceProperties) {
  const t = useWords(WORDS);
  return (
    <>
      <Button size="small" disabled={first} aria-label={`${t('up')} ${of}`} onClick={() => move(-1)}>
        ↑
      </Button>
      <Button size="small" disabled={last} aria-label={`${t('down')} ${of}`} onClick={() => move(1)}>
        ↓
      </Button>
      <Button size="small" aria-label={`${t('leaveOut')} ${of}`} onClick={leaveOut}>
        ×
      </Button>
    </>
  );
}
