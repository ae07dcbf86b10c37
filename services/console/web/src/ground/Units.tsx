import { useWords } from '../i18n/language';
import { Dispatches } from '../patrol/Dispatches';
import { isOver } from '../patrol/dispatches';
import { useDispatches } from '../patrol/useDispatches';
import { Deed } from '../response/Deed';
import type { Response } from '../response/types';
import { releaseUnit, taskUnit } from './api';
import type { Ground } from './types';
import { WORDS } from './words';

interface Properties {
  response: Pick<Response, 'id' | 'incidentId' | 'mode' | 'state'>;
  ground: Ground;
  role: string;
  /** This reader may say who works here. */
  keeps: boolean;
}

/** Units are tasked through patrol, as to every incident; here is said which of them keep order on the ground. */
export function Units({ response, ground, role, keeps }: Properties) {
  const t = useWords(WORDS);
  const { data } = useDispatches(response.incidentId);
  const works = new Set(ground.dispatchIds);
  const all = (data?.items ?? []).filter((each) => works.has(each.id ?? '') || !isOver(each));
  return (
    <>
      {all.length > 0 && (
        <ul aria-label={t('units')} data-testid="ground-units">
          {all.map((each) => {
            const id = each.id ?? '';
            const name = each.callSign ?? each.unitId ?? id;
            return (
              <li key={id} data-dispatch={id} data-works={works.has(id)}>
                {name} {works.has(id) && <span className="badge">{t('works')}</span>}{' '}
                {keeps && !works.has(id) && (
                  <Deed label={t('task')} of={name} give={() => taskUnit(response.id, id)} />
                )}
                {keeps && works.has(id) && (
                  <Deed label={t('release')} of={name} give={() => releaseUnit(response.id, id)} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {role.startsWith('police-') && (
        <Dispatches
          incidentId={response.incidentId}
          mode={response.mode}
          role={role}
          over={response.state === 'CLOSED'}
        />
      )}
    </>
  );
}
