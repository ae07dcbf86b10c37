import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useWords } from '../i18n/language';
import { previewPlan } from '../notify/api';
import { useSettled } from '../notify/useSettled';
import { daysAfter } from '../time/days';
import { useNow } from '../time/useNow';
import { dayIn, instantIn } from '../time/zones';
import { calendar, NO_DAYS } from './calendar';
import { type Draft, planOf } from './draft';
import { Grid } from './Grid';
import { WORDS } from './words';

const DAYS = 14;

/** What a plan would come to, before anybody goes by it. The service works it out, and keeps nothing. */
export function Preview({ draft }: { draft: Draft }) {
  const t = useWords(WORDS);
  const now = useNow();
  const { zone } = draft;
  const today = dayIn(now, zone);
  const days = Array.from({ length: DAYS }, (_, at) => daysAfter(today, at));
  const plan = useSettled(JSON.stringify(planOf(draft)));
  const { data, error, isFetching } = useQuery({
    queryKey: ['notify-preview', plan, today],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      previewPlan(
        JSON.parse(plan),
        new Date(instantIn(today, '00:00', zone)).toISOString(),
        new Date(instantIn(daysAfter(today, DAYS), '00:00', zone)).toISOString(),
        signal,
      ),
  });
  const gaps = data?.findings.some(({ kind }) => kind === 'GAP');
  return (
    <section aria-label={t('preview')} aria-busy={isFetching}>
      <h2>{t('preview')}</h2>
      {isFetching && !data && <p className="faint">{t('previewing')}</p>}
      {error && <p className="error">{error.message || t('noPreview')}</p>}
      {!error && gaps && <p className="error">{t('previewGaps')}</p>}
      {!error && data && (
        <Grid
          days={calendar(days, data.segments, data.findings, draft.days ?? NO_DAYS, zone)}
          today={today}
          now={now}
          testId="preview"
        />
      )}
    </section>
  );
}
