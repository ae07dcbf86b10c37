import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Delivery } from '../../api/notify';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { replayDelivery } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { Deed } from '../../response/Deed';
import { Moment } from '../../time/Moment';
import { mayOpen } from '../registry';
import { Life } from './Life';
import { WORDS } from './words';

const COLUMNS = ['at', 'recipient', 'channel', 'message', 'stage', 'actions'] as const;
const REPLAYERS = ['police-dispatcher', 'education-officer', 'media-officer', 'administrator'];

export function DeliveryTable({ deliveries, role }: { deliveries: readonly Delivery[]; role: string }) {
  const t = useWords(WORDS);
  const [open, setOpen] = useState<string>();
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="deliveries">
      {deliveries.map((each) => (
        <DeliveryRow
          key={each.id}
          delivery={each}
          role={role}
          open={each.id === open}
          turn={() => setOpen(each.id === open ? undefined : each.id)}
        />
      ))}
    </PlainTable>
  );
}

interface RowProperties {
  delivery: Delivery;
  role: string;
  /** Its life is shown. */
  open: boolean;
  turn: () => void;
}

function DeliveryRow({ delivery, role, open, turn }: RowProperties) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { name: modeName } = useNames();
  const { id, recipient, channel, mode, words, where, incidentId, queuedAt, stage } = delivery;
  const of = `${recipient} ${name(channel)}`;
  return (
    <>
      <tr data-delivery={id}>
        <td>
          <Moment at={queuedAt} />
        </td>
        <td>{recipient}</td>
        <td>{name(channel)}</td>
        <td>
          {mode !== 'ACTUAL' && <span className="badge drill">{modeName(mode)}</span>}
          <span className="badge">{name(delivery.kind)}</span>
          {words} {where}{' '}
          {incidentId && mayOpen(role, '/incident/:id') && (
            <Link href={`/incident/${incidentId}`} aria-label={`${t('toIncident')} ${of}`}>
              {t('toIncident')}
            </Link>
          )}
        </td>
        <td>
          <Stage delivery={delivery} />
        </td>
        <td>
          <Button
            size="small"
            aria-expanded={open}
            aria-label={`${t(open ? 'close' : 'life')} ${of}`}
            onClick={turn}
          >
            {t(open ? 'close' : 'life')}
          </Button>{' '}
          {stage === 'FAILED_FOR_GOOD' && REPLAYERS.includes(role) && (
            <Deed label={t('replay')} of={of} changes="notify" give={() => replayDelivery(id)}>
              <p>{t('replayNote')}</p>
            </Deed>
          )}
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={COLUMNS.length}>
            <Life id={id} />
          </td>
        </tr>
      )}
    </>
  );
}

function Stage({ delivery }: { delivery: Delivery }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { stage, failure, detail, attempt, nextAt } = delivery;
  const kind =
    stage === 'FAILED_FOR_GOOD' ? 'badge alarm' : stage === 'FAILED_FOR_NOW' ? 'badge warn' : 'badge';
  return (
    <>
      <span className={kind}>{name(stage)}</span> ×{attempt} {name(failure)}{' '}
      {detail && <small className="faint">{detail}</small>}{' '}
      {nextAt && (
        <small className="faint">
          {t('next')} <Moment at={nextAt} />
        </small>
      )}
    </>
  );
}
