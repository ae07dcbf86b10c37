import type { components } from '@openapi/incident';
import { useQuery } from '@tanstack/react-query';
import { incidentApi, okAs } from '../../api/client';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { Moment } from '../../time/Moment';
import { SHIFT_WORDS } from './shiftWords';

/** What was open when the desk was handed over, as the two saw it. */
export function HandoverTasks({ id }: { id: string }) {
  const t = useWords(SHIFT_WORDS);
  const { name } = useNames();
  const { data, isError } = useQuery({
    queryKey: ['shift', id],
    // It never changes.
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      okAs<components['schemas']['ShiftHandover']>(
        incidentApi.GET('/api/v1/shift-handovers/{id}', { params: { path: { id } }, signal }),
      ),
  });
  if (isError) return <p className="faint">{t('notNow')}</p>;
  const tasks = data?.tasks ?? [];
  return (
    <div className="scroll">
      {(data?.open ?? 0) > tasks.length && <p className="faint">{t('onlyFirst')}</p>}
      <table className="plain-table" data-testid="shift-tasks">
        <thead>
          <tr>
            <th scope="col">{t('state')}</th>
            <th scope="col">{t('school')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('since')}</th>
          </tr>
        </thead>
        <tbody>
          {tasks.map((task) => (
            <tr key={task.taskId}>
              <td>
                {task.mode !== 'ACTUAL' && <span className="badge drill">{name(task.mode)}</span>}
                {name(task.taskState)} {task.acknowledgedBy}
              </td>
              <td>{task.schoolName}</td>
              <td>
                {(task.kinds ?? []).map(name).join('、')} {name(task.severity)}
              </td>
              <td>
                <Moment at={task.receivedAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
