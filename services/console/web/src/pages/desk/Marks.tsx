import type { Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { WORDS } from './words';

/** What must be seen of a task at a glance, each in words, too. */
export function Marks({ task }: { task: Task }) {
  const t = useWords(WORDS);
  const { name, step } = useNames();
  return (
    <>
      {task.mode !== 'ACTUAL' && <span className="badge drill">{name(task.mode)}</span>}
      <span className={task.state === 'OPEN' ? 'badge alarm' : 'badge'}>{name(task.state)}</span>
      {task.major && <span className="badge alarm">{t('major')}</span>}
      {task.confirmed && <span className="badge">{t('confirmed')}</span>}
      {task.silentAtSchool && <span className="badge alarm">{t('silent')}</span>}
      {task.cancelRequested && <span className="badge warn">{t('cancelRequested')}</span>}
      {task.openedByPerson && <span className="badge">{t('manual')}</span>}
      {(task.overdue ?? []).map((missed) => (
        <span key={missed} className="badge warn">
          {step(missed)}
        </span>
      ))}
      {task.acknowledgedBy && (
        <small className="words">
          {t('by')} {task.acknowledgedBy}
        </small>
      )}
    </>
  );
}
