import { useQuery } from '@tanstack/react-query';
import { getJson } from '../../api/client';
import { type Gap, readGaps } from '../../desk/gaps';
import { useWords } from '../../i18n/language';
import { Moment } from '../../time/Moment';
import { WORDS } from './words';

const EVERY_MS = 30_000;

/** Schools whose last alarm path is gone. Where the deployment does not watch for them, nothing is shown. */
export function Gaps() {
  const t = useWords(WORDS);
  const { data } = useQuery({
    queryKey: ['coverage-gaps'],
    queryFn: async ({ signal }) => readGaps(await getJson('/api/v1/coverage-gaps?limit=20', signal)),
    refetchInterval: EVERY_MS,
  });
  if (!data || data.gaps.length === 0) return null;
  return (
    <section className="gaps" aria-label={t('gaps')} data-testid="gaps">
      <h2>
        {t('gaps')} ({data.gaps.length}
        {data.more && '+'})
      </h2>
      <ul>
        {data.gaps.map((gap) => (
          <GapLine key={gap.schoolId} gap={gap} />
        ))}
      </ul>
    </section>
  );
}

function GapLine({ gap }: { gap: Gap }) {
  const t = useWords(WORDS);
  return (
    <li>
      {gap.overdue && <span className="badge alarm">{t('late')}</span>}
      <strong>{gap.schoolName}</strong> {gap.reason} · {t('gapDue')} <Moment at={gap.dueAt} />
    </li>
  );
}
