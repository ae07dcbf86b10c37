import type { Subscription } from '../../api/notify';
import { PlainTable } from '../../app/PlainTable';
import { useWords } from '../../i18n/language';
import { revokeSubscription, rotateSubscription } from '../../notify/api';
import { Deed } from '../../response/Deed';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const COLUMNS = ['name', 'kind', 'made', 'state', 'actions'] as const;

interface Properties {
  subscriptions: readonly Subscription[];
  /** Its new addresses are to be seen, this once. */
  onRotated: (changed: Subscription) => void;
}

export function SubscriptionTable({ subscriptions, onRotated }: Properties) {
  const t = useWords(WORDS);
  return (
    <PlainTable titles={COLUMNS.map(t)} testId="subscriptions" label={t('title')}>
      {subscriptions.map((each) => (
        <tr key={each.id} data-subscription={each.id}>
          <td>{each.name}</td>
          <td>{t(each.kind)}</td>
          <td>
            <Moment at={each.createdAt} />
          </td>
          <td>
            <State subscription={each} />
          </td>
          <td>{!each.revokedAt && <Deeds subscription={each} onRotated={onRotated} />}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function State({ subscription: { revokedAt, why, lapsesAt } }: { subscription: Subscription }) {
  const t = useWords(WORDS);
  if (!revokedAt)
    return (
      <>
        <span className="badge">{t('active')}</span>{' '}
        {lapsesAt && (
          <small className="faint">
            {t('lapses')} <Moment at={lapsesAt} />
          </small>
        )}
      </>
    );
  return (
    <>
      <span className="badge warn">{t('revoked')}</span> <Moment at={revokedAt} />{' '}
      {why && why !== 'OWNER' && t(why)}
    </>
  );
}

function Deeds({
  subscription: { id, name },
  onRotated,
}: {
  subscription: Subscription;
  onRotated: (changed: Subscription) => void;
}) {
  const t = useWords(WORDS);
  return (
    <>
      <Deed
        label={t('rotate')}
        of={name}
        changes="notify"
        give={async () => onRotated(await rotateSubscription(id))}
      >
        <p>{t('rotateNote')}</p>
      </Deed>{' '}
      <Deed label={t('revoke')} of={name} danger changes="notify" give={() => revokeSubscription(id)}>
        <p>{t('revokeNote')}</p>
      </Deed>
    </>
  );
}
