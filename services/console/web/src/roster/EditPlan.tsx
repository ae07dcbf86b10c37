import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import type { Roster } from '../api/notify';
import { useWords } from '../i18n/language';
import { useSending } from '../incident/useSending';
import { planRoster } from '../notify/api';
import { now } from '../time/clock';
import { Moment } from '../time/Moment';
import { dayIn } from '../time/zones';
import { type Draft, draftOf, faultOf, newDraft, planOf } from './draft';
import { momentIn } from './fields';
import { PlanFields } from './PlanFields';
import { Preview } from './Preview';
import { currentVersion } from './plan';
import { WORDS } from './words';

/** The plan of now, to be changed from some time on. */
export function EditPlan({ roster }: { roster: Roster }) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  const version = currentVersion(roster, now()) ?? roster.plans[0];
  const zone = version?.plan.zone ?? 'Asia/Shanghai';
  const [draft, setDraft] = useState(() =>
    version ? draftOf(version.plan, version.calendarId) : newDraft(t('layer'), dayIn(now(), zone)),
  );
  const [from, setFrom] = useState('');
  const later = roster.plans.filter(({ effectiveFrom }) => Date.parse(effectiveFrom) > now());

  async function save() {
    const done = await sending(async () => {
      await planRoster(roster.id, {
        version: roster.version,
        plan: planOf(draft),
        ...(from && { effectiveFrom: momentIn(from, draft.zone) }),
      });
    });
    if (done) message.success(t('planned'));
    await queries.invalidateQueries({ queryKey: ['notify'] });
  }

  return (
    <>
      {later.length > 0 && (
        <p>
          {t('upcoming')}:{' '}
          {later.map(({ effectiveFrom }) => (
            <Moment key={effectiveFrom} at={effectiveFrom} />
          ))}
        </p>
      )}
      <PlanFields draft={draft} onChange={setDraft} today={dayIn(now(), zone)} />
      <Faults draft={draft} />
      {!faultOf(draft) && <Preview draft={draft} />}
      <p className="layer-fields">
        <label>
          <span className="faint">{t('effectiveFrom')}</span>
          <input type="datetime-local" value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <Button type="primary" disabled={!!faultOf(draft)} loading={busy} onClick={save}>
          {t('save')}
        </Button>
      </p>
    </>
  );
}

export function Faults({ draft }: { draft: Draft }) {
  const t = useWords(WORDS);
  const fault = faultOf(draft);
  if (!fault) return null;
  return <Alert type="warning" title={`${fault.layer} ${t(fault.word)}`.trim()} data-testid="plan-fault" />;
}
