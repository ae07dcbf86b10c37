import { Button } from 'antd';
import { useState } from 'react';
import { Fault } from '../../api/problem';
import { ConcernTable } from '../../concern/ConcernTable';
import { groupsOf } from '../../concern/groups';
import { LogConcern } from '../../concern/LogConcern';
import { Times } from '../../concern/Times';
import { useConcerns } from '../../concern/useConcerns';
import { WORDS } from '../../concern/words';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import type { PageProps } from '../registry';
import '../response/response.css';

const WORK = [
  'police-dispatcher',
  'police-officer',
  'media-officer',
  'education-officer',
  'commission-officer',
];
/** So many at first, and more at a touch. */
const STEP = 100;

/** Questions and rumours that reached the desk, and how long each waits for its answer. */
export default function ConcernsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const [over, showOver] = useState(false);
  const [most, setMost] = useState(STEP);
  const { data = [], error, isPending } = useConcerns(over);
  const absent = error instanceof Fault && error.absent;
  useLink('concerns', !error || absent);
  const groups = groupsOf(data);
  const works = WORK.includes(session.role);
  const regionId = session.scopePath?.split('/').filter(Boolean).at(-1) ?? '';
  return (
    <div className="response">
      <h1 className="page-title">{t('title')}</h1>
      <p className="faint">{t('note')}</p>
      <p className="action-bar">
        {works && <LogConcern regionId={regionId} />}
        <label>
          <input type="checkbox" checked={over} onChange={({ target }) => showOver(target.checked)} />{' '}
          {t('showOver')}
        </label>
      </p>
      {error && <p className="error">{t(absent ? 'notDeployed' : 'away')}</p>}
      {!error && !isPending && groups.length === 0 && <p className="faint">{t('none')}</p>}
      {groups.length > 0 && (
        <ConcernTable groups={groups.slice(0, most)} role={works ? session.role : undefined} />
      )}
      {groups.length > most && <Button onClick={() => setMost(most + STEP)}>{t('more')}</Button>}
      <Times />
    </div>
  );
}
