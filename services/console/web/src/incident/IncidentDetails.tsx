import type { Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { Dispatches } from '../patrol/Dispatches';
import { ResponseOf } from '../response/OfIncident';
import type { Audience } from '../session/roles';
import { ActionBar } from './ActionBar';
import type { Standing } from './actions';
import { CallHandling } from './CallHandling';
import { Cameras } from './Cameras';
import { Contacts } from './Contacts';
import { Facts } from './Facts';
import { FloorPlan } from './FloorPlan';
import { Neighbours } from './Neighbours';
import { NoteForm } from './NoteForm';
import { Timeline } from './Timeline';
import { Units } from './Units';
import { isOver, standingOf, useIncident } from './useIncident';
import { WORDS } from './words';
import './incident.css';

interface Properties {
  incidentId: string;
  /** What the desk has of it already; a page of its own has none. */
  task?: Task | undefined;
  audience: Audience | undefined;
  role: string;
}

/** All that this reader may know of an incident, and do about it. */
export function IncidentDetails({ incidentId, task, audience, role }: Properties) {
  const t = useWords(WORDS);
  const { data, isError } = useIncident(incidentId, task?.version);
  const police = audience === 'police';
  const schoolId = task?.school?.schoolId ?? data?.school?.schoolId;
  const silent = Boolean(task?.silentAtSchool ?? data?.silentAtSchool);
  return (
    <>
      {silent && police && <p className="error">{t('silent')}</p>}
      {police && (task || data) && (
        <ActionBar
          incidentId={incidentId}
          schoolId={schoolId}
          role={role}
          audience={audience}
          at={task ? standingOfTask(task) : standingOf(data ?? {})}
        />
      )}
      {police && task && <CallHandling task={task} role={role} />}
      {data && data.mode !== 'TEST' && <ResponseOf incidentId={incidentId} role={role} />}
      <Facts task={task} known={data} away={isError} />
      {police && <FloorPlan schoolId={schoolId} places={task?.places ?? data?.places} />}
      {police && (task || data) && (
        <Dispatches
          incidentId={incidentId}
          mode={task?.mode ?? data?.mode}
          role={role}
          over={data !== undefined && isOver(data)}
        />
      )}
      {police && data && <Units incidentId={incidentId} units={data.units ?? []} over={isOver(data)} />}
      {police && data?.cameras && <Cameras incidentId={incidentId} cameras={data.cameras} />}
      {police && schoolId && <Contacts schoolId={schoolId} silent={silent} />}
      {schoolId && <Neighbours schoolId={schoolId} />}
      <Timeline incidentId={incidentId} version={task?.version ?? data?.version ?? 0} />
      {police && <NoteForm incidentId={incidentId} />}
    </>
  );
}

const standingOfTask = (task: Task): Standing => ({
  state: task.incidentState ?? task.state,
  confirmed: task.confirmed,
  major: task.major,
  mode: task.mode,
  drill: task.drill,
  severity: task.severity,
  signalCount: task.signalCount,
  signalIds: task.signalIds,
});
