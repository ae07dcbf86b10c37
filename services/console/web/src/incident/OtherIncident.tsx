import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { incidentApi, ok } from '../api/client';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { fullTime } from '../time/format';
import { SchoolSearch } from './SchoolSearch';
import { isOver, type Known } from './useIncident';
import { WORDS } from './words';

/** Merging is within a school. */
export function MergeField({ incidentId, schoolId }: { incidentId: string; schoolId: string | undefined }) {
  const others = useIncidentsOf(schoolId).filter((each) => each.incidentId !== incidentId && !isOver(each));
  return <IncidentField field="intoIncidentId" label="into" incidents={others} />;
}

/** Across schools it is a link; of all of them those of one school are found by its name. */
export function LinkField({ incidentId }: { incidentId: string }) {
  const t = useWords(WORDS);
  const [schoolId, choose] = useState<string>();
  const others = useIncidentsOf(schoolId).filter(
    (each) => each.incidentId !== incidentId && each.state !== 'MERGED',
  );
  return (
    <>
      <Form.Item label={t('ofSchool')} htmlFor="link-school">
        <SchoolSearch id="link-school" value={schoolId} onChange={choose} />
      </Form.Item>
      <IncidentField field="otherIncidentId" label="linkTo" incidents={others} />
    </>
  );
}

export function useIncidentsOf(schoolId: string | undefined): Known[] {
  const { data } = useQuery({
    queryKey: ['other-incidents', schoolId],
    queryFn: async ({ signal }) =>
      ok(
        incidentApi.GET('/api/v1/incidents', {
          params: { query: { limit: '50', ...(schoolId ? { schoolId } : {}) } },
          signal,
        }),
      ),
  });
  return data?.items ?? [];
}

interface Properties {
  field: string;
  label: 'into' | 'linkTo' | 'sendTo';
  incidents: Known[];
}

export function IncidentField({ field, label, incidents }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <Form.Item name={field} label={t(label)} rules={[{ required: true, message: t('needed') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={t('noOther')}
        options={incidents.map((each) => ({
          value: each.incidentId,
          label: [
            each.school?.name,
            fullTime(Date.parse(each.openedAt ?? '')),
            (each.kinds ?? []).map(name).join('、'),
            name(each.state),
          ]
            .filter(Boolean)
            .join(' '),
        }))}
      />
    </Form.Item>
  );
}
