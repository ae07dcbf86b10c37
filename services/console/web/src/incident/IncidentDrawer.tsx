import { Drawer } from 'antd';
import { Link } from 'wouter';
import { since, type Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { Marks } from '../pages/desk/Marks';
import type { Audience } from '../session/roles';
import { Moment } from '../time/Moment';
import { Facts } from './Facts';
import { IncidentDetails } from './IncidentDetails';
import { WORDS } from './words';

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
            <Marks task={task} /> <Moment at={since(task)} />{' '}
            {audience !== 'media' && <Link href={`/incident/${task.incidentId}`}>{t('ownPage')}</Link>}
          </p>
          {audience === 'media' ? (
            <Facts task={task} known={undefined} away={false} />
          ) : (
            <IncidentDetails
              key={task.incidentId}
              incidentId={task.incidentId}
              task={task}
              audience={audience}
              role={role}
            />
          )}
        </div>
      )}
    </Drawer>
  );
}
