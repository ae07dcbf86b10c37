import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FeedSwitch, Roster, Subscription } from '../api/notify';
import { useWords } from '../i18n/language';
import { useSending } from '../incident/useSending';
import { feedSwitchOf, subscribe, switchFeed } from '../notify/api';
import { FeedAddresses } from '../notify/FeedAddresses';
import { FEED_WORDS } from '../notify/feedWords';
import { Deed } from '../response/Deed';

const LONGEST_NAME = 60;

/** The roster in one's own calendar, where its region lets it. */
export function Feed({ roster, role }: { roster: Roster; role: string }) {
  const t = useWords(FEED_WORDS);
  const [made, setMade] = useState<Subscription>();
  const { data } = useQuery({
    queryKey: ['notify', 'feed-switch', roster.id],
    queryFn: ({ signal }) => feedSwitchOf(roster.id, signal),
  });
  if (!data) return null;
  const give = (kind: 'PERSON' | 'ROSTER') => async (_: object, key: string) =>
    setMade(await subscribe({ kind, name: roster.name.slice(0, LONGEST_NAME), rosterId: roster.id }, key));
  return (
    <section aria-label={t('feeds')}>
      <h2>{t('feeds')}</h2>
      {role === 'administrator' && <Switches known={data} police={roster.lane === 'POLICE'} />}
      {data.enabled ? (
        <p>
          {(['PERSON', 'ROSTER'] as const).map((kind) => (
            <Deed key={kind} label={t(kind === 'PERSON' ? 'mine' : 'all')} changes="notify" give={give(kind)}>
              <p>{t('subscribeNote')}</p>
            </Deed>
          ))}{' '}
          <Link href="/subscriptions">{t('list')}</Link>
        </p>
      ) : (
        <p className="faint">{t('off')}</p>
      )}
      {made && <FeedAddresses made={made} onClose={() => setMade(undefined)} />}
    </section>
  );
}

/** Police rosters are off until somebody turns them on, and never name anybody. */
function Switches({ known, police }: { known: FeedSwitch; police: boolean }) {
  const t = useWords(FEED_WORDS);
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  async function turn(part: Partial<FeedSwitch>) {
    await sending(async () => {
      await switchFeed({ ...known, ...part });
    });
    void queries.invalidateQueries({ queryKey: ['notify', 'feed-switch', known.rosterId] });
  }
  return (
    <p>
      <Checkbox
        checked={known.enabled}
        disabled={busy}
        onChange={({ target }) => turn({ enabled: target.checked })}
      >
        {t('on')}
      </Checkbox>
      {!police && (
        <Checkbox
          checked={known.names}
          disabled={busy}
          onChange={({ target }) => turn({ names: target.checked })}
        >
          {t('names')}
        </Checkbox>
      )}
    </p>
  );
}
