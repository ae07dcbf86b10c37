import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import type { Roster } from '../api/notify';
import { useLanguage, useWords } from '../i18n/language';
import { proposeSwap, segmentsOf, swapsOf } from '../notify/api';
import { useNotifyNames } from '../notify/names';
import { SwapWords } from '../notify/SwapWords';
import { Deed } from '../response/Deed';
import { now } from '../time/clock';
import { daysAfter, isoDay, startOf } from '../time/days';
import { clockTime } from '../time/format';
import { momentIn, TimeField } from './fields';
import { type Shift, shiftsOf } from './plan';
import { WORDS } from './words';

const DAYS = 60;
const EVERY_MS = 30_000;

interface Order {
  one: number;
  other: number;
  answerBy?: string;
}

/** Two people exchange duties. */
export function ProposeSwap({ roster, zone, me }: { roster: Roster; zone: string; me: string }) {
  const t = useWords(WORDS);
  const shifts = useShifts(roster.id);
  const give = ({ one, other, answerBy }: Order, key: string) => {
    const [a, b] = [shifts[one], shifts[other]];
    if (!a || !b) throw new Error(t('needed'));
    return proposeSwap(
      roster.id,
      { one: a, other: b, ...(answerBy && { answerBy: momentIn(answerBy, zone) }) },
      key,
    );
  };
  const mine = shifts.findIndex(({ person }) => person === me);
  return (
    <Deed<Order> label={t('swap')} initial={mine >= 0 ? { one: mine } : {}} changes="notify" give={give}>
      <p>{t('swapNote')}</p>
      <ShiftField name="one" label={t('one')} shifts={shifts} />
      <ShiftField name="other" label={t('other')} shifts={shifts} />
      <TimeField name="answerBy" label={t('answerBy')} optional />
    </Deed>
  );
}

/** Those that have not begun. */
function useShifts(id: string): Shift[] {
  const today = isoDay(now());
  const { data } = useQuery({
    queryKey: ['notify', 'shifts', id, today],
    queryFn: ({ signal }) => segmentsOf(id, startOf(today), startOf(daysAfter(today, DAYS)), signal),
    select: ({ items }) => shiftsOf(items.filter(({ from }) => Date.parse(from) > now())),
  });
  return data ?? [];
}

function ShiftField({ name, label, shifts }: { name: string; label: string; shifts: readonly Shift[] }) {
  const t = useWords(WORDS);
  const language = useLanguage();
  const time = (at: string) => clockTime(Date.parse(at), 0, language).replace(/:\d\d$/, '');
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('needed') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={shifts.map(({ person, from, until }, value) => ({
          value,
          label: `${person} ${time(from)} – ${time(until)}`,
        }))}
      />
    </Form.Item>
  );
}

/** What was proposed, and what became of it. */
export function Swaps({ id }: { id: string }) {
  const t = useWords(WORDS);
  const name = useNotifyNames();
  const { data } = useQuery({
    queryKey: ['notify', 'roster-swaps', id],
    queryFn: ({ signal }) => swapsOf(id, signal),
    refetchInterval: EVERY_MS,
  });
  const swaps = data?.items ?? [];
  if (swaps.length === 0) return null;
  return (
    <section aria-label={t('swaps')}>
      <h2>{t('swaps')}</h2>
      <ul className="swaps" data-testid="roster-swaps">
        {swaps.map((each) => (
          <li key={each.id}>
            <span className="badge">{name(each.state === 'REFUSED' ? 'SWAP_REFUSED' : each.state)}</span>{' '}
            <SwapWords swap={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
