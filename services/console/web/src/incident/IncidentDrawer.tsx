import { Drawer } from 'antd';
import { since, type Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { Marks } from '../pages/desk/Marks';
import type { Audience } from '../session/roles';
import { Moment } from '../time/Moment';
import { ActionBar } from './ActionBar';
import { Facts } from './Facts';
import { FloorPlan } from './FloorPlan';
import { NoteForm } from './NoteForm';
import { Timeline } from './Timeline';
import { WORDS } from './words';
import './incident.css';

interface Properties {
  task: Task | undefined;
  audience: Audience;
  role: string;
  onClose: () => void;
}

/** A task's incident, as far as its desk may know it; the media's desk knows its task and no more. */
export function IncidentDrawer({ task, audience, role, onClose }: Properties) {
  const t = useWords(WORDS);
  return (
    <Drawer
      open={task !== undefined}
      onClose={onClose}
      size={560}
      mask={false}
      title={task?.school?.name ?? t('incident')}
      destroyOnHidden
      closable={{ 'aria-label': t('close_') }}
    >
      {task && (
        <div className="incident" data-testid="incident" data-incident={task.incidentId}>
          <p>
            <Marks task={task} /> <Moment at={since(task)} />
          </p>
          {audience === 'police' && (
            <ActionBar
              incidentId={task.incidentId}
              schoolId={task.school?.schoolId}
              role={role}
              audience={audience}
              at={{ state: task.incidentState ?? task.state, confirmed: task.confirmed, major: task.major }}
            />
          )}
          <Facts task={task} audience={audience} />
          {audience === 'police' && <FloorPlan schoolId={task.school?.schoolId} places={task.places} />}
          {audience !== 'media' && <Timeline incidentId={task.incidentId} version={task.version} />}
          {audience === 'police' && <NoteForm incidentId={task.incidentId} />}
        </div>
      )}
    </Drawer>
  );
}
