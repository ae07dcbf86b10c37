import { useEffect, useRef } from 'react';
import type { Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { LaneRow } from './LaneRow';
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

  useEffect(() => {
    // Only where somebody moved to it: a new task at the top must not take the focus from a field.
    const moved = before.current !== selectedId;
    before.current = selectedId;
    const inside = document.activeElement === document.body || body.current?.contains(document.activeElement);
    if (moved && inside) body.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }, [selectedId]);

  return (
    <div className="scroll">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are selected by keyboard, as in a grid */}
      <table className="lane plain-table" role="grid" aria-label={t('lane')} data-testid="lane">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {tasks.map((task) => (
            <LaneRow
              key={task.taskId}
              task={task}
              selected={task.taskId === selectedId}
              fresh={fresh.has(task.taskId)}
              sending={sending.has(task.taskId)}
              onSelect={onSelect}
              onOpen={onOpen}
              onAcknowledge={onAcknowledge}
            />
          ))}
        </tbody>
      </table>
      {tasks.length === 0 && <p className="whole-page faint">{t('none')}</p>}
    </div>
  );
}
