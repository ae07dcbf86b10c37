import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Swap } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useSending } from '../../incident/useSending';
import { answerSwap, mySwaps } from '../../notify/api';
import { SwapWords } from '../../notify/SwapWords';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const EVERY_MS = 15_000;

/** What of others waits for my consent, and what of mine for theirs. */
export function Swaps({ me }: { me: string }) {
  const t = useWords(WORDS);
  const { data } = useQuery({
    queryKey: ['notify', 'swaps'],
    queryFn: ({ signal }) => mySwaps(signal),
    refetchInterval: EVERY_MS,
  });
  const open = (data?.items ?? []).filter(({ state }) => state === 'PROPOSED');
  if (open.length === 0) return null;
  return (
    <section aria-label={t('swaps')}>
      <h2>{t('swaps')}</h2>
      <ul className="swaps" data-testid="swaps">
        {open.map((each) => (
          <li key={each.id}>
            <SwapWords swap={each} />{' '}
            {each.answerBy && (
              <span className="faint">
                {t('answerBy')} <Moment at={each.answerBy} />
              </span>
            )}{' '}
            <Answer swap={each} me={me} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ swap, me }: { swap: Swap; me: string }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  const mine = [swap.one, swap.other].find(({ person }) => person === me);
  const waits = mine && !mine.agreed;
  async function give(move: 'agree' | 'refuse' | 'cancel') {
    const done = await sending(async () => {
      await answerSwap(swap, move);
    });
    if (done) message.success(t('answered'));
    void queries.invalidateQueries({ queryKey: ['notify'] });
  }
  const moves = [
    ...(waits ? (['agree', 'refuse'] as const) : []),
    ...(swap.proposedBy === me ? (['cancel'] as const) : []),
  ];
  return moves.map((move) => (
    <Button
      key={move}
      size="small"
      type={move === 'agree' ? 'primary' : 'default'}
      disabled={busy}
      aria-label={`${t(move)} ${swap.one.person} ${swap.other.person}`}
      onClick={() => give(move)}
    >
      {t(move)}
    </Button>
  ));
}
