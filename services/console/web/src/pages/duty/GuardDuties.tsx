import { App, Button } from 'antd';
import { useWords } from '../../i18n/language';
import { usePatrolNames } from '../../patrol/names';
import { Moment } from '../../time/Moment';
import { type Duty, useMyGuardDuties } from './my';
import { type Presence, saidOf } from './outbox';
import { geoLink } from './position';
import type { Outbox } from './useOutbox';
import { useWhereAmI } from './useWhereAmI';
import { WORDS } from './words';

interface Properties {
  user: string;
  outbox: Outbox;
}

/** Where the officer stands guard today. Whoever has none, or no such service, sees nothing of it. */
export function GuardDuties({ user, outbox }: Properties) {
  const t = useWords(WORDS);
  const { data = [] } = useMyGuardDuties();
  if (data.length === 0) return null;
  return (
    <section aria-label={t('guard')} data-testid="guard">
      <h2>{t('guard')}</h2>
      {data.map((duty) => (
        <Row key={duty.id} duty={duty} said={saidOf(outbox.entries, user, duty.id ?? '')} outbox={outbox} />
      ))}
    </section>
  );
}

const NEXT: Record<string, Presence> = { PLANNED: 'check-in', MISSING: 'check-in', ON_DUTY: 'check-out' };
const AHEAD: Record<Presence, string> = { 'check-in': 'ON_DUTY', 'check-out': 'DONE' };

interface RowProperties {
  duty: Duty;
  said: Presence | undefined;
  outbox: Outbox;
}

function Row({ duty, said, outbox }: RowProperties) {
  const t = useWords(WORDS);
  const name = usePatrolNames();
  const { message } = App.useApp();
  const state = said ? AHEAD[said] : (duty.state ?? '');
  const next = NEXT[state];
  const { measure, busy } = useWhereAmI((position) => {
    const { id: dutyId = '', spotName = '' } = duty;
    if (next && !outbox.enter({ is: next, dutyId, spotName, position })) message.error(t('full'), 8);
  });

  return (
    <div className="guard" data-duty={duty.id} data-state={state}>
      <p>
        <strong>{duty.spotName}</strong> {name(duty.peak)} <Moment at={duty.begin} />–
        <Moment at={duty.end} />{' '}
        <span className={state === 'MISSING' ? 'badge alarm' : 'badge'}>{name(state)}</span>
        {duty.late && <span className="badge warn">{t('comeLate')}</span>}
      </p>
      <div className="deeds">
        {next && (
          <Button size="large" type="primary" className="main" disabled={busy} onClick={measure}>
            {t(next)}
          </Button>
        )}
        {duty.position && (
          <a className="navigate" href={geoLink(duty.position, duty.spotName ?? '')}>
            {t('navigate')}
          </a>
        )}
      </div>
    </div>
  );
}
