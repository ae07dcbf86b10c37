import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { type ChangeEvent, useState } from 'react';
import type { Attachment, Lead } from '../api/lead';
import { useWords } from '../i18n/language';
import { useKey } from '../incident/useKey';
import { useSending } from '../incident/useSending';
import { Moment } from '../time/Moment';
import { addAttachment } from './api';
import { deedsFor } from './may';
import { useLeadNames } from './names';
import { WORDS } from './words';

const MOST_BYTES = 10 * 1024 * 1024;

/** Its pictures: children may be in them, so none is shown before somebody asks for it. */
export function Attachments({ lead, role }: { lead: Lead; role: string }) {
  const t = useWords(WORDS);
  // A service without a place for pictures has none.
  const { attachments = [] } = lead;
  const adds = deedsFor(lead, role).includes('note');
  if (!adds && attachments.length === 0) return null;
  return (
    <section aria-label={t('attachments')} data-testid="attachments">
      <h2>{t('attachments')}</h2>
      <p className="faint">{t('attachmentsNote')}</p>
      <ul className="lead-notes">
        {attachments.map((each) => (
          <One key={each.id} leadId={lead.lead.id} attachment={each} />
        ))}
      </ul>
      {adds && <Add id={lead.lead.id} />}
    </section>
  );
}

function One({ leadId, attachment }: { leadId: string; attachment: Attachment }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const [shown, show] = useState(false);
  const { id, number, at, as } = attachment;
  const title = `${t('attachments')} ${number}`;
  return (
    <li data-attachment={id}>
      {title} <Moment at={at} /> {as === 'SERVICE' ? t('byReporter') : name(as)}{' '}
      <Button
        size="small"
        aria-expanded={shown}
        aria-label={`${title} ${t(shown ? 'hide' : 'look')}`}
        onClick={() => show(!shown)}
      >
        {t(shown ? 'hide' : 'look')}
      </Button>
      {shown && (
        <img className="lead-picture" src={`/api/v1/leads/${leadId}/attachments/${id}`} alt={title} />
      )}
    </li>
  );
}

function Add({ id }: { id: string }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  const { keyOf } = useKey();

  async function add({ target }: ChangeEvent<HTMLInputElement>) {
    const picture = target.files?.[0];
    target.value = '';
    if (!picture) return;
    if (picture.size > MOST_BYTES) {
      message.error(t('tooLarge'));
      return;
    }
    const key = keyOf([id, picture.size, picture.lastModified]);
    await sending(async () => {
      await addAttachment(id, picture, key);
    });
    await queries.invalidateQueries({ queryKey: ['lead', 'one', id] });
  }

  return (
    <label className="file-button">
      {t('attach')}
      <input type="file" accept="image/jpeg,image/png" disabled={busy} onChange={add} />
    </label>
  );
}
