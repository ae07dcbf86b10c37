import type { components } from '@openapi/incident';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { incidentApi, ok } from '../api/client';
import { placesOf, type Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import type { Audience } from '../session/roles';
import { Moment } from '../time/Moment';
import { safe } from './safe';
import { WORDS } from './words';

type Known = Partial<components['schemas']['PoliceIncident'] & components['schemas']['EducationIncident']>;

/** What is known: from the task at once, and from the incident when it has come. */
export function Facts({ task, audience }: { task: Task; audience: Audience }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { data, isError } = useQuery<Known>({
    queryKey: ['incident', task.incidentId, task.version],
    enabled: audience !== 'media',
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }): Promise<Known> =>
      ok(incidentApi.GET('/api/v1/incidents/{id}', { params: { path: { id: task.incidentId } }, signal })),
  });
  const media = data?.media ?? task.media ?? [];
  return (
    <>
      {isError && <p className="faint">{t('noDetails')}</p>}
      <dl className="facts">
        <Fact name={t('place')}>{placesOf(task).join('；')}</Fact>
        <Fact name={t('words')}>{data?.text ?? task.text}</Fact>
        <Fact name={t('media')}>
          {media.length > 0 &&
            media.map(({ url, type }) => (
              <a key={url} href={safe(url)} target="_blank" rel="noopener noreferrer">
                {type ?? url}
              </a>
            ))}
        </Fact>
        <Fact name={t('opened')}>{data?.openedAt && <Moment at={data.openedAt} />}</Fact>
        <Fact name={t('lastPress')}>{data?.lastSignalAt && <Moment at={data.lastSignalAt} />}</Fact>
        <Fact name={t('presses')}>{data?.signalCount ?? task.signalCount}</Fact>
        <Fact name={t('disposed')}>{data?.disposition && name(data.disposition)}</Fact>
        <Fact name={t('tasks')}>
          {data?.tasks?.map((each) => (
            <DeskTask key={each.taskId} task={each} />
          ))}
        </Fact>
      </dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === undefined || children === null || children === false || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function DeskTask({ task }: { task: components['schemas']['TaskBudget'] }) {
  const t = useWords(WORDS);
  const { name, step } = useNames();
  const late = (task.overdue ?? []).map(step).join('、');
  return (
    <div>
      {name(task.audience)} {name(task.state)} · {t('queued')} <Moment at={task.queuedAt} /> ·{' '}
      {t('delivered')} <Moment at={task.deliveredAt} /> · {t('acknowledged')}{' '}
      <Moment at={task.acknowledgedAt} /> {task.acknowledgedBy}{' '}
      {late && <strong className="error">{late}</strong>}
    </div>
  );
}
