import { App, Button, Checkbox, Input, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LaneName, RosterRequest } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { SchoolSearch } from '../../incident/SchoolSearch';
import { useKey } from '../../incident/useKey';
import { useSending } from '../../incident/useSending';
import { makeRoster } from '../../notify/api';
import { useNotifyNames } from '../../notify/names';
import { type Draft, faultOf, newDraft, planOf } from '../../roster/draft';
import { Faults } from '../../roster/EditPlan';
import { lanesOf } from '../../roster/may';
import { PlanFields } from '../../roster/PlanFields';
import { Preview } from '../../roster/Preview';
import { now } from '../../time/clock';
import { isoDay } from '../../time/days';
import type { PageProps } from '../registry';
import { WORDS } from './words';

interface Details {
  name: string;
  lane: LaneName;
  regionId: string;
  schoolId: string | undefined;
  remind: boolean;
}

/** From nothing to the first plan. */
export function NewRoster({ session }: PageProps) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const [, go] = useLocation();
  const { busy, sending } = useSending();
  const { keyOf } = useKey();
  const [details, setDetails] = useState<Details>({
    name: '',
    lane: lanesOf(session.role)[0] ?? 'POLICE',
    regionId: session.scopePath?.split('/').filter(Boolean).at(-1) ?? '',
    schoolId: session.schoolId,
    remind: true,
  });
  const [draft, setDraft] = useState<Draft>(() => newDraft(t('layer'), isoDay(now())));
  const wrong = wrongIn(details);

  async function make() {
    const body = requestOf(details, draft);
    await sending(async () => {
      const { id } = await makeRoster(body, keyOf(body));
      message.success(t('made'));
      go(`/roster/${id}`);
    });
  }

  return (
    <>
      <h1 className="page-title">{t('newTitle')}</h1>
      <DetailFields role={session.role} details={details} onChange={setDetails} />
      <PlanFields draft={draft} onChange={setDraft} today={isoDay(now())} />
      <Faults draft={draft} />
      {!faultOf(draft) && <Preview draft={draft} />}
      <p>
        <Button type="primary" disabled={!!wrong || !!faultOf(draft)} loading={busy} onClick={make}>
          {t('make')}
        </Button>{' '}
        {wrong && <span className="faint">{t(wrong)}</span>}
      </p>
    </>
  );
}

const wrongIn = ({ name, lane, regionId, schoolId }: Details): 'nameNeeded' | 'placeNeeded' | undefined => {
  if (!name.trim()) return 'nameNeeded';
  return (lane === 'SCHOOL' ? schoolId : regionId.trim()) ? undefined : 'placeNeeded';
};

const requestOf = ({ name, lane, regionId, schoolId, remind }: Details, draft: Draft): RosterRequest => ({
  name: name.trim(),
  lane,
  remind,
  plan: planOf(draft),
  ...(lane === 'SCHOOL' ? schoolId && { schoolId } : { regionId: regionId.trim() }),
});

interface FieldProperties {
  role: string;
  details: Details;
  onChange: (details: Details) => void;
}

function DetailFields({ role, details, onChange }: FieldProperties) {
  const t = useWords(WORDS);
  const laneName = useNotifyNames();
  const change = (part: Partial<Details>) => onChange({ ...details, ...part });
  return (
    <div className="layer-fields">
      <label htmlFor="roster-name">
        <span className="faint">{t('name')}</span>
        <Input
          id="roster-name"
          maxLength={100}
          value={details.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <Select
        aria-label={t('lane')}
        className="filter"
        value={details.lane}
        options={lanesOf(role).map((value) => ({ value, label: laneName(value) }))}
        onChange={(lane) => change({ lane })}
      />
      {details.lane !== 'SCHOOL' && (
        <label htmlFor="roster-region">
          <span className="faint">{t('region')}</span>
          <Input
            id="roster-region"
            maxLength={64}
            value={details.regionId}
            onChange={({ target }) => change({ regionId: target.value })}
          />
        </label>
      )}
      {details.lane === 'SCHOOL' && role !== 'school-officer' && (
        <label htmlFor="roster-school">
          <span className="faint">{t('school')}</span>
          <SchoolSearch
            id="roster-school"
            value={details.schoolId}
            onChange={(schoolId) => change({ schoolId })}
          />
        </label>
      )}
      <Checkbox checked={details.remind} onChange={({ target }) => change({ remind: target.checked })}>
        {t('remind')}
      </Checkbox>
    </div>
  );
}
