import { Form, Radio } from 'antd';
import type { Lead, Visit } from '../api/lead';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Deed, TextField } from '../response/Deed';
import { Moment } from '../time/Moment';
import { visit as makeVisit } from './api';
import { Due } from './Due';
import { LONGEST_NOTE } from './kinds';
import { agencyOf } from './may';
import { useLeadNames } from './names';
import { waitOf } from './waits';
import { WORDS } from './words';

type Found = NonNullable<Visit['found']>;
const FOUND = ['HOLDS', 'RETURNED'] as const satisfies Found[];

/** Looks, after it was settled, whether it holds; what has returned is handled again. */
export function VisitList({ lead, role }: { lead: Lead; role: string }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const { id, state, holder } = lead.lead;
  if (lead.visits.length === 0) return null;
  const visits = state === 'SETTLED' && holder === agencyOf(role);
  return (
    <section aria-label={t('visits')}>
      <h2>{t('visits')}</h2>
      <PlainTable titles={['#', t('planned'), t('found'), t('actions')]} testId="visits" label={t('visits')}>
        {lead.visits.map(({ number, dueAt, found }) => (
          <tr key={number} data-visit={number}>
            <th scope="row">{number}</th>
            <td>
              {found ? (
                <Moment at={dueAt} />
              ) : (
                <Due wait={waitOf(lead, `VISIT ${number}`) ?? undated(dueAt)} />
              )}
            </td>
            <td>{name(found)}</td>
            <td>{visits && !found && <Made id={id} number={number} />}</td>
          </tr>
        ))}
      </PlainTable>
    </section>
  );
}

/** Nobody is told of it any more. */
const undated = (dueAt: string) => ({ what: 'ERASURE', dueAt, raised: 0 });

function Made({ id, number }: { id: string; number: number }) {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  return (
    <Deed<{ found: Found; note?: string }>
      label={t('visit')}
      of={String(number)}
      changes="lead"
      give={({ found, note }) => makeVisit(id, number, found, note?.trim())}
    >
      <Form.Item name="found" label={t('found')} rules={[{ required: true, message: t('needed') }]}>
        <Radio.Group options={FOUND.map((value) => ({ value, label: name(value) }))} />
      </Form.Item>
      <TextField name="note" label={t('stepNote')} longest={LONGEST_NOTE} optional />
    </Deed>
  );
}
