import type { components } from '@openapi/incident';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { placesOf, type Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { safe } from './safe';
import type { Known } from './useIncident';
import { WORDS } from './words';

interface Properties {
  task: Task | undefined;
  known: Known | undefined;
  /** The incident cannot be had: what the task says has to do. */
  away: boolean;
}

/** What is known: from the task at once, and from the incident when it has come. */
export function Facts({ task, known, away }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const media = known?.media ?? task?.media ?? [];
  /** The police alone are told of them. */
  const leads = known?.originLeadIds ?? [];
  const others = [known?.mergedInto, known?.follows, ...(known?.linkedIncidentIds ?? [])].filter(
    (id) => id !== undefined,
  );
  return (
    <>
      {away && <p className="faint">{t('noDetails')}</p>}
      <dl className="facts">
        <Fact name={t('place')}>{placesOf(task ?? known ?? {}).join('；')}</Fact>
        <Fact name={t('words')}>{known?.text ?? task?.text}</Fact>
        <Fact name={t('media')}>
          {media.length > 0 &&
            media.map(({ url, type }) => (
              <a key={url} href={safe(url)} target="_blank" rel="noopener noreferrer">
                {type ?? url}
              </a>
            ))}
        </Fact>
        <Fact name={t('opened')}>{known?.openedAt && <Moment at={known.openedAt} />}</Fact>
        <Fact name={t('lastPress')}>{known?.lastSignalAt && <Moment at={known.lastSignalAt} />}</Fact>
        <Fact name={t('presses')}>{known?.signalCount ?? task?.signalCount}</Fact>
        <Fact name={t('disposed')}>{known?.disposition && name(known.disposition)}</Fact>
        <Fact name={t('others')}>
          {others.length > 0 &&
            others.map((id) => (
              <Link key={id} href={`/incident/${id}`}>
                {id === known?.mergedInto
                  ? t('mergedInto')
                  : id === known?.follows
                    ? t('follows')
                    : id.slice(0, 8)}
              </Link>
            ))}
        </Fact>
        <Fact name={t('leads')}>
          {leads.length > 0 &&
            leads.map((id) => (
              <Link key={id} href={`/lead/${id}`}>
                {t('openLead')}
              </Link>
            ))}
        </Fact>
        <Fact name={t('tasks')}>
          {known?.tasks?.map((each) => (
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
