import { Fragment, useEffect, useRef } from 'react';
import type { Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { LaneRow } from './LaneRow';
import { useRowsInSight } from './useRowsInSight';
import { WORDS } from './words';

interface Properties {
  tasks: Task[];
  selectedId: string | undefined;
  fresh: ReadonlySet<string>;
  sending: ReadonlySet<string>;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onAcknowledge: (task: Task) => void;
}

const COLUMNS = ['state', 'clock', 'school', 'kind', 'severity', 'place', 'action'] as const;

/** A storm may leave hundreds of tasks waiting, each with a clock that runs: rows are drawn where they are in sight. */
export function LaneTable({
  tasks,
  selectedId,
  fresh,
  sending,
  onSelect,
  onOpen,
  onAcknowledge,
}: Properties) {
  const t = useWords(WORDS);
  const body = useRef<HTMLTableSectionElement>(null);
  const before = useRef(selectedId);
  const selected = tasks.findIndex((task) => task.taskId === selectedId);
  const { rows, below, measure, reveal } = useRowsInSight(body, tasks, selected);

  useEffect(() => {
    // Only where somebody moved to it: a new task at the top must not take the focus from a field.
    const moved = before.current !== selectedId;
    before.current = selectedId;
    const inside = document.activeElement === document.body || body.current?.contains(document.activeElement);
    if (!moved || !inside) return;
    body.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus({ preventScroll: true });
    reveal(selected);
  }, [selectedId, selected, reveal]);

  return (
    <div className="scroll">
      <table
        className="lane plain-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected by keyboard, as in a grid
        role="grid"
        aria-label={t('lane')}
        aria-rowcount={tasks.length + 1}
        data-testid="lane"
      >
        <thead>
          <tr aria-rowindex={1}>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map(({ task, index, above }) => (
            <Fragment key={task.taskId}>
              <Space height={above} />
              <LaneRow
                task={task}
                index={index}
                measure={measure}
                selected={index === selected}
                fresh={fresh.has(task.taskId)}
                sending={sending.has(task.taskId)}
                onSelect={onSelect}
                onOpen={onOpen}
                onAcknowledge={onAcknowledge}
              />
            </Fragment>
          ))}
          <Space height={below} />
        </tbody>
      </table>
      {tasks.length === 0 && <p className="whole-page faint">{t('none')}</p>}
    </div>
  );
}

/** In the place of rows that are out of sight, so that the page is as long as the lane. */
function Space({ height }: { height: number }) {
  return height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
    <tr aria-hidden="true" className="out-of-sight">
      <td colSpan={COLUMNS.length} style={{ height }} />
    </tr>
  ) : null;
}
