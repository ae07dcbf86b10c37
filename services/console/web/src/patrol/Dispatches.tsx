import { Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { DispatchRow } from './DispatchRow';
import { isOver, sorted } from './dispatches';
import { Recommended } from './Recommended';
import { useDispatches } from './useDispatches';
import { useOrdering } from './useOrdering';
import { DISPATCH_WORDS } from './words';
import './patrol.css';

interface Properties {
  incidentId: string;
  mode: string | undefined;
  role: string;
  /** Units leave after it has ended, and none is sent any more. */
  over: boolean;
}

/** Who was sent to an incident, who could be, and why. Without patrol there is nothing of it. */
export function Dispatches({ incidentId, mode, role, over }: Properties) {
  const t = useWords(DISPATCH_WORDS);
  const { data, isError, absent } = useDispatches(incidentId);
  const [sendNext, setSendNext] = useState(false);
  const ordering = useOrdering(incidentId);
  if (absent) return null;
  const all = sorted(data?.items ?? []);
  const past = all.filter(isOver);
  const open = all.filter((each) => !isOver(each));
  const mayOrder = role === 'police-dispatcher';
  const seesPhotos = role.startsWith('police-');
  const rows = { incidentId, mayOrder, sendNext, ordering };
  return (
    <section aria-label={t('title')} data-testid="dispatches" className="dispatches">
      <h2>{t('title')}</h2>
      {isError && <p className="error">{t('away')}</p>}
      <div role="alert" data-testid="lost">
        {ordering.lost.length > 0 && <p className="error">{t('lost') + ordering.lost.join('；')}</p>}
      </div>
      {data && open.length === 0 && <p className="faint">{t('none')}</p>}
      <ul>
        {open.map((each) => (
          <DispatchRow key={each.id} dispatch={each} seesPhotos={seesPhotos} {...rows} />
        ))}
      </ul>
      {mode === 'TEST' && <p className="faint">{t('test')}</p>}
      {mode !== 'TEST' && !over && data && (
        <>
          {mayOrder && (
            <Checkbox checked={sendNext} onChange={({ target }) => setSendNext(target.checked)}>
              {t('sendNext')}
            </Checkbox>
          )}
          <Recommended {...rows} />
        </>
      )}
      {past.length > 0 && (
        <details>
          <summary>
            {t('past')} ({past.length})
          </summary>
          <ul>
            {past.map((each) => (
              <DispatchRow key={each.id} dispatch={each} seesPhotos={seesPhotos} {...rows} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
