import { Button } from 'antd';
import { useWords } from '../i18n/language';
import { said } from '../incident/useKey';
import { ChoiceRow } from './ChoiceRow';
import { send } from './orders';
import { Shortfalls } from './Shortfalls';
import type { Choice } from './types';
import { useRecommendation } from './useDispatches';
import type { Ordering } from './useOrdering';
import { DISPATCH_WORDS } from './words';

interface Properties {
  incidentId: string;
  mayOrder: boolean;
  sendNext: boolean;
  ordering: Ordering;
}

/** Who could be there first beside those that were sent, and what is missing. */
export function Recommended({ incidentId, mayOrder, sendNext, ordering }: Properties) {
  const t = useWords(DISPATCH_WORDS);
  const { data, error } = useRecommendation(incidentId, true);
  const units = data?.units ?? [];
  const others = data?.alternatives ?? [];
  const shortfalls = data?.shortfalls ?? [];
  const order = ({ unit }: Choice) => ({
    subject: unit?.callSign ?? '',
    order: ['send', unit?.id, sendNext],
    give: (key: string) => send(incidentId, unit?.id ?? '', sendNext, key),
  });
  const row = (choice: Choice) => (
    <ChoiceRow
      key={choice.unit?.id}
      choice={choice}
      busy={ordering.busy}
      onSend={mayOrder ? () => ordering.ordering(order(choice)) : undefined}
    />
  );
  return (
    <div data-testid="recommended">
      <h3>{t('recommended')}</h3>
      {Boolean(error) && <p className="faint">{t('notNow') + (said(error) || t('noAnswer'))}</p>}
      {data && units.length + others.length + shortfalls.length === 0 && (
        <p className="faint">{t('noneFound')}</p>
      )}
      <ul>{units.map(row)}</ul>
      {mayOrder && units.length > 1 && (
        <Button disabled={ordering.busy} onClick={() => ordering.ordering(...units.map(order))}>
          {t('sendAll')} ({units.length})
        </Button>
      )}
      <Shortfalls shortfalls={shortfalls} />
      {others.length > 0 && (
        <details>
          <summary>
            {t('alternatives')} ({others.length})
          </summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
    </div>
  );
}
