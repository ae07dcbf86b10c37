import { HANDLERS, type Lead, type HandOver as Order } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { handOver } from './api';
import { ChoiceField } from './fields';
import { LONGEST_NOTE } from './kinds';
import { WORDS } from './words';

/** To another desk, whose it is once that has given its receipt. */
export function HandOver({ lead: { lead } }: { lead: Lead }) {
  const t = useWords(WORDS);
  return (
    <Deed<Order>
      label={t('handOver')}
      changes="lead"
      give={({ to, reason }) => handOver(lead.id, { to, reason: reason.trim() })}
    >
      <p>{t('handOverNote')}</p>
      <ChoiceField name="to" label={t('to')} values={HANDLERS.filter((each) => each !== lead.holder)} />
      <TextField name="reason" label={t('reason')} longest={LONGEST_NOTE} />
    </Deed>
  );
}
