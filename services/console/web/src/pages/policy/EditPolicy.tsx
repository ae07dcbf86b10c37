import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LaneName, Policy, RosterSummary } from '../../api/notify';
import { useWords } from '../../i18n/language';
import { useKey } from '../../incident/useKey';
import { useSending } from '../../incident/useSending';
import { changePolicy, makePolicy } from '../../notify/api';
import { type Draft, faultOf, requestOf } from '../../policy/draft';
import { PolicyFields } from '../../policy/PolicyFields';
import { Steps } from '../../policy/Steps';
import { What } from '../../policy/What';
import { WORDS } from '../../policy/words';

interface Properties {
  /** Undefined: it is new. */
  policy: Policy | undefined;
  initial: Draft;
  /** Whose policies this reader writes. */
  lanes: readonly LaneName[];
  rosters: readonly RosterSummary[];
  /** The reader's own, where the policy holds everywhere. */
  region: string;
}

/** What it would do is seen before it is saved. */
export function EditPolicy({ policy, initial, lanes, rosters, region }: Properties) {
  const t = useWords(WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const { busy, sending } = useSending();
  const { keyOf } = useKey();
  const [draft, setDraft] = useState(initial);
  const may = lanes.includes(draft.lane);
  const fault = faultOf(draft);
  const request = requestOf(draft);
  const changed = !policy || JSON.stringify(request) !== JSON.stringify(requestOf(initial));

  async function save() {
    await sending(async () => {
      if (policy) await changePolicy(policy.id, { ...request, version: policy.version });
      else go(`/policy/${(await makePolicy(request, keyOf(request))).id}`);
      message.success(t('saved'));
    });
    await queries.invalidateQueries({ queryKey: ['notify'] });
  }

  return (
    <>
      <h1 className="page-title">{policy ? policy.name : t('new')}</h1>
      {may && <PolicyFields draft={draft} lanes={lanes} rosters={rosters} onChange={setDraft} />}
      {!may && policy && <Steps policy={policy} rosters={rosters} />}
      {may && (
        <p>
          <Button type="primary" disabled={!!fault || !changed} loading={busy} onClick={save}>
            {t('save')}
          </Button>{' '}
          {fault && <span className="error">{t(fault)}</span>}
        </p>
      )}
      {!(changed && fault) && (
        <What
          whose={{
            lane: draft.lane,
            regionId: draft.regionId || region,
            ...(draft.schoolId && { schoolId: draft.schoolId }),
          }}
          draft={changed ? request : undefined}
        />
      )}
    </>
  );
}
