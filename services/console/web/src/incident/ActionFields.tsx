import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Radio, Select } from 'antd';
import { incidentApi, ledgerApi, ok, okAs, type PageOf } from '../api/client';
import { useLanguage, useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { fullTime } from '../time/format';
import type { Action } from './actions';
import { WORDS } from './words';

const DISPOSITIONS = ['RESOLVED', 'FALSE_ALARM', 'EXERCISE_ENDED', 'TEST_ENDED'];
const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

interface Properties {
  action: Action;
  incidentId: string;
  schoolId: string | undefined;
}

/** What a command needs besides its reason. */
export function ActionFields({ action, incidentId, schoolId }: Properties) {
  switch (action) {
    case 'close':
      return <Choice field="disposition" label="disposition" values={DISPOSITIONS} />;
    case 'severity':
      return <Choice field="severity" label="severity" values={SEVERITIES} />;
    case 'handOver':
      return <RegionField />;
    case 'merge':
      return <OtherIncidentField incidentId={incidentId} schoolId={schoolId} />;
    default:
      return null;
  }
}

function Choice({ field, label, values }: { field: string; label: keyof typeof WORDS; values: string[] }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  return (
    <Form.Item name={field} label={t(label)} rules={[{ required: true, message: t('needed') }]}>
      <Radio.Group options={values.map((value) => ({ value, label: name(value) }))} />
    </Form.Item>
  );
}

function RegionField() {
  const t = useWords(WORDS);
  const english = useLanguage() === 'en';
  const { data } = useQuery({
    queryKey: ['regions'],
    staleTime: 10 * 60_000,
    queryFn: async ({ signal }) =>
      okAs<PageOf<components['schemas']['Region']>>(
        ledgerApi.GET('/api/v1/regions', { params: { query: { limit: '500' } }, signal }),
      ),
  });
  const options = (data?.items ?? []).map((region) => ({
    value: region.id ?? '',
    label: `${(english ? region.englishName : region.name) ?? ''} ${region.id}`,
  }));
  return (
    <Form.Item
      name="toRegionId"
      label={t('toRegion')}
      extra={t('toRegionHint')}
      rules={[{ required: true, whitespace: true, message: t('needed') }]}
    >
      <AutoComplete
        options={options}
        showSearch={{ filterOption: (typed, option) => String(option?.label ?? '').includes(typed) }}
      />
    </Form.Item>
  );
}

function OtherIncidentField({ incidentId, schoolId }: { incidentId: string; schoolId: string | undefined }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { data } = useQuery({
    queryKey: ['open-incidents', schoolId],
    queryFn: async ({ signal }) =>
      ok(
        incidentApi.GET('/api/v1/incidents', {
          params: { query: { limit: '50', ...(schoolId ? { schoolId } : {}) } },
          signal,
        }),
      ),
  });
  const others = (data?.items ?? []).filter(
    (each) => each.incidentId !== incidentId && each.state !== 'CLOSED' && each.state !== 'MERGED',
  );
  return (
    <Form.Item name="intoIncidentId" label={t('into')} rules={[{ required: true, message: t('needed') }]}>
      <Select
        notFoundContent={t('noOther')}
        options={others.map((each) => ({
          value: each.incidentId,
          label: `${fullTime(Date.parse(each.openedAt ?? ''))} ${(each.kinds ?? []).map(name).join('、')} ${name(each.state)}`,
        }))}
      />
    </Form.Item>
  );
}
