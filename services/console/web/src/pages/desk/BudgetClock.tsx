import { budget } from '../../desk/budget';
import { isClosed, since, type Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { duration } from '../../time/format';
import { Moment } from '../../time/Moment';
import { useNow } from '../../time/useNow';
import { WORDS } from './words';

/** Received to acknowledge-by: how long is left, or since when it is late. */
export function BudgetClock({ task }: { task: Task }) {
  const t = useWords(WORDS);
  const { age, left, used, late } = budget(task, useNow());
  return (
    <div className={late ? 'budget late' : 'budget'} data-late={late}>
      {left === undefined ? (
        !isClosed(task) && (
          <span>
            {t('age')} {duration(age)}
          </span>
        )
      ) : (
        <>
          <strong>
            {t(left < 0 ? 'over' : 'left')} {duration(Math.abs(left))}
          </strong>
          <span className="bar" aria-hidden="true">
            <span style={{ width: `${used * 100}%` }} />
          </span>
        </>
      )}
      <small className="words">
        <Moment at={since(task)} />
      </small>
    </div>
  );
}
