import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import type { Audience } from '../session/roles';
import { ActionDialog } from './ActionDialog';
import { type Action, actionsOf, type Standing } from './actions';
import { WORDS } from './words';

interface Properties {
  incidentId: string;
  schoolId: string | undefined;
  role: string;
  audience: Audience | undefined;
  at: Standing;
}

export function ActionBar({ incidentId, schoolId, role, audience, at }: Properties) {
  const t = useWords(WORDS);
  const [asked, ask] = useState<Action>();
  return (
    <div className="action-bar">
      {actionsOf(role, audience, at).map((action) => (
        <Button key={action} size="small" danger={action === 'upgrade'} onClick={() => ask(action)}>
          {t(action)}
        </Button>
      ))}
      {asked && (
        <ActionDialog
          action={asked}
          incidentId={incidentId}
          schoolId={schoolId}
          onClose={() => ask(undefined)}
        />
      )}
    </div>
  );
}
