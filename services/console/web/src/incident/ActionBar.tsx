import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/language';
import type { Audience } from '../session/roles';
import { ActionDialog } from './ActionDialog';
import { actionsOf, type Standing } from './actions';
import { type Step, undoOf } from './undo';
import { WORDS } from './words';

const UNDO = 'undo';
const UNDO_FOR_S = 15;

interface Properties {
  incidentId: string;
  schoolId: string | undefined;
  role: string;
  audience: Audience | undefined;
  at: Standing;
}

export function ActionBar({ incidentId, schoolId, role, audience, at }: Properties) {
  const t = useWords(WORDS);
  const [asked, ask] = useState<Step>();
  const before = useRef<Standing>(at);
  const queries = useQueryClient();
  const offerUndo = useUndo(ask);

  function begin(step: Step) {
    before.current = at;
    ask(step);
  }

  return (
    <div className="action-bar">
      {actionsOf(role, audience, at).map((action) => (
        <Button
          key={action}
          size="small"
          danger={action === 'upgrade' || action === 'declareActual'}
          onClick={() => begin({ action, incidentId, order: {} })}
        >
          {t(action)}
        </Button>
      ))}
      {asked && (
        <ActionDialog
          key={`${asked.action} ${asked.incidentId}`}
          step={asked}
          schoolId={schoolId}
          mode={at.mode}
          onClose={() => ask(undefined)}
          onDone={(done) => {
            ask(undefined);
            void queries.invalidateQueries({ queryKey: ['incident', done.incidentId] });
            offerUndo(undoOf(done, before.current));
          }}
        />
      )}
    </div>
  );
}

/** Offered for a while where it can be had; the same commands stay in the bar after that. */
function useUndo(ask: (step: Step) => void) {
  const t = useWords(WORDS);
  const { notification } = App.useApp();
  // Who has gone on to something else could not see what they would take back.
  useEffect(() => () => notification.destroy(UNDO), [notification]);
  return (step: Step | undefined) => {
    if (!step) return;
    const take = () => {
      notification.destroy(UNDO);
      ask(step);
    };
    notification.success({
      key: UNDO,
      title: t('done'),
      description: t(step.action === 'split' ? 'undoMergeNote' : 'undoNote'),
      duration: UNDO_FOR_S,
      actions: (
        <Button size="small" onClick={take}>
          {t('undo')}
        </Button>
      ),
    });
  };
}
