import { Checkbox } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { useLink } from '../../live/link';
import { fullTime } from '../../time/format';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';
import { ChooseUnit } from './ChooseUnit';
import { GuardDuties } from './GuardDuties';
import { MyBeat } from './MyBeat';
import { MyDispatch } from './MyDispatch';
import { MyUnit } from './MyUnit';
import { useMyUnit } from './my';
import { recall, remember } from './remembered';
import { useOutbox } from './useOutbox';
import { usePosition } from './usePosition';
import { Waiting } from './Waiting';
import { WORDS } from './words';
import './duty.css';

/** What an officer on the street needs of all this, in one hand and without a network for a while. */
export default function DutyPage({ session }: PageProps) {
  const t = useWords(WORDS);
  const user = session.username ?? '';
  const [unitId, setUnitId] = useState(() => recall(user));
  const outbox = useOutbox(user, ({ at, deed }) =>
    [t('late'), 'callSign' in deed && deed.callSign, t(deed.is as 'arrive'), fullTime(at)]
      .filter(Boolean)
      .join(' '),
  );
  const { data: unit, isError } = useMyUnit(unitId);
  useLink('duty', !isError);

  function choose(id: string | undefined) {
    remember(user, id);
    setUnitId(id);
  }

  return (
    <div className="duty">
      <h1 className="page-title">{t('title')}</h1>
      <Waiting outbox={outbox} />
      {unitId === undefined ? (
        <ChooseUnit user={user} onChoose={choose} />
      ) : (
        <>
          <MyDispatch key={unitId} unitId={unitId} user={user} outbox={outbox} />
          <MyUnit unit={unit} away={isError} outbox={outbox} onChange={() => choose(undefined)} />
          <Position unitId={unitId} onDuty={unit !== undefined && unit.status !== 'OFF_DUTY'} />
        </>
      )}
      <GuardDuties user={user} outbox={outbox} />
      <MyBeat user={user} outbox={outbox} />
    </div>
  );
}

function Position({ unitId, onDuty }: { unitId: string; onDuty: boolean }) {
  const t = useWords(WORDS);
  // Asked anew at each visit: nobody is followed for a word given on another day.
  const [agreed, agree] = useState(false);
  const reporting = usePosition(unitId, agreed && onDuty);
  return (
    <section data-testid="position" data-reporting={reporting.is}>
      <Checkbox checked={agreed} onChange={({ target }) => agree(target.checked)}>
        {t('consent')}
      </Checkbox>
      <p className="faint">{t('consentNote')}</p>
      {reporting.is === 'waiting' && <p>{t('measuring')}</p>}
      {reporting.is === 'failed' && <p className="error">{t(reporting.why)}</p>}
      {reporting.is === 'sent' && (
        <p>
          {t('sent')} <Moment at={reporting.at} />
        </p>
      )}
    </section>
  );
}
