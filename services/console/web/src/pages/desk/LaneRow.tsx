import { Button } from 'antd';
import { memo } from 'react';
import { isOpen, placesOf, type Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { BudgetClock } from './BudgetClock';
import { Marks } from './Marks';
import { WORDS } from './words';

interface Properties {
  task: Task;
  /** Its place in the whole lane, from 0. */
  index: number;
  /** Is given the row, whose height its words decide. */
  measure: (row: HTMLElement | null) => void;
  selected: boolean;
  fresh: boolean;
  sending: boolean;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onAcknowledge: (task: Task) => void;
}

/** Whatever came from outside is put in as text, never as markup: React does so by itself. */
export const LaneRow = memo(function LaneRow(properties: Properties) {
  const { task, index, measure, selected, fresh, sending, onSelect, onOpen, onAcknowledge } = properties;
  const t = useWords(WORDS);
  const { name } = useNames();
  const classes = [task.mode, task.state, fresh ? 'fresh' : '']
    .map((each) => String(each).toLowerCase())
    .join(' ');
  return (
    <tr
      ref={measure}
      className={classes}
      aria-rowindex={index + 2}
      data-index={index}
      aria-selected={selected}
      tabIndex={selected ? 0 : -1}
      data-task={task.taskId}
      data-version={task.version}
      onFocus={() => onSelect(task.taskId)}
      onClick={() => onSelect(task.taskId)}
      onDoubleClick={() => onOpen(task.taskId)}
    >
      <td>
        <Marks task={task} />
      </td>
      <td>
        <BudgetClock task={task} />
      </td>
      <td>
        <strong>{task.school?.name ?? task.school?.schoolId}</strong>
      </td>
      <td>
        {(task.kinds ?? [task.category]).map(name).join('、')}
        {task.text && <small className="words">{task.text}</small>}
      </td>
      <td>
        <span className={`badge ${severityClass(task.severity)}`}>{name(task.severity)}</span>
      </td>
      <td>
        {placesOf(task).map((place) => (
          <div key={place}>{place}</div>
        ))}
      </td>
      <td className="actions">
        {isOpen(task) && (
          <Button type="primary" danger size="small" disabled={sending} onClick={() => onAcknowledge(task)}>
            {t(sending ? 'acknowledging' : 'acknowledge')}
          </Button>
        )}
        <Button size="small" onClick={() => onOpen(task.taskId)}>
          {t('open')}
        </Button>
      </td>
    </tr>
  );
});

const severityClass = (severity: string | undefined): string =>
  severity === 'CRITICAL' || severity === 'HIGH' ? 'alarm' : severity === 'MEDIUM' ? 'warn' : '';
