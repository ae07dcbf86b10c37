import { Button } from 'antd';
import type { Task } from '../../desk/task';
import { useWords } from '../../i18n/language';
import { SHIFT_WORDS } from './shiftWords';
import { realOnes } from './training';

export function TrainingButton({ on, onTurn }: { on: boolean; onTurn: (on: boolean) => void }) {
  const t = useWords(SHIFT_WORDS);
  return (
    <Button size="small" aria-pressed={on} data-testid="training" onClick={() => onTurn(!on)}>
      {t(on ? 'leave' : 'train')}
    </Button>
  );
}

/** Nobody may take a desk in training for one at work, nor a real alarm for a part of the training. */
export function TrainingBanner({ tasks, onLeave }: { tasks: readonly Task[]; onLeave: () => void }) {
  const t = useWords(SHIFT_WORDS);
  const real = realOnes(tasks);
  return (
    <>
      <div className="training" role="status" data-testid="training-banner">
        <strong>{t('training')}</strong> {t('trainingWhat')}
      </div>
      {real.length > 0 && (
        <div className="training real" role="alert" data-testid="training-real">
          <strong>
            {t('real')} ({real.length})
          </strong>{' '}
          {real.map((task) => task.school?.name).join('、')}{' '}
          <Button size="small" danger type="primary" onClick={onLeave}>
            {t('leave')}
          </Button>
        </div>
      )}
    </>
  );
}
