import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { ledgerApi, okAs, type PageOf } from '../../api/client';
import { useWords } from '../../i18n/language';
import { now } from '../../time/clock';
import { Moment } from '../../time/Moment';
import { standing } from './exercises';
import { WORDS } from './words';

const EVERY_MS = 60_000;

/** The exercises that run or are to come: a press during a drill is not what it is at any other time. */
export function Exercises({ schoolId }: { schoolId: string }) {
  const t = useWords(WORDS);
  const { data, isError } = useQuery({
    queryKey: ['exercises', schoolId],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['Exercise']>>(
        ledgerApi.GET('/api/v1/exercises', {
          params: { query: { schoolId, from: new Date(now()).toISOString(), limit: '100' } },
          signal,
        }),
      ),
  });
  const shown = standing(data?.items ?? [], now());
  return (
    <section aria-label={t('exercises')} data-testid="exercises">
      <h2>{t('exercises')}</h2>
      {isError && <p className="faint">{t('exercisesAway')}</p>}
      {data && shown.length === 0 && <p className="faint">{t('noExercises')}</p>}
      <ul>
        {shown.map(({ exercise, running }) => (
          <li key={exercise.id}>
            {running && <span className="badge drill">{t('running')}</span>}
            <strong>{exercise.name}</strong> <Moment at={exercise.beginsAt} /> –{' '}
            <Moment at={exercise.endsAt} />
            {(exercise.deviceIds ?? []).length > 0 && (
              <>
                {' '}
                · {t('drillOf')} {exercise.deviceIds?.join('、')}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
