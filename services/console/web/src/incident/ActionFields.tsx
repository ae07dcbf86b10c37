import type { components } from '@openapi/ledger';
import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Radio } from 'antd';
import { ledgerApi, okAs, type PageOf } from '../api/client';
import { useLanguage, useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import type { Action } from './actions';
import { dispositionsOf } from './dispositions';
import { LinkField, MergeField } from './OtherIncident';
import { SignalsField } from './SignalsField';
import { WORDS } from './words';

const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

interface Properties {
  action: Action;
  incidentId: string;
  schoolId: string | undefined;
  mode: string | undefined;
}

/** What a command needs besides its reason. */
export function ActionFields({ action, incidentId, schoolId, mode }: Properties) {
  switch (action) {
    case 'close':
      return <Choice field="disposition" label="disposition" values={dispositionsOf(mode)} />;
    case 'severity':
      return <Choice field="severity" label="severity" values={SEVERITIES} />;
    case 'handOver':
      return <RegionField />;
    case 'merge':
      return <MergeField incidentId={incidentId} schoolId={schoolId} />;
    case 'split':
      return <SignalsField incidentId={incidentId} />;
    case 'link':
      return <LinkField incidentId={incidentId} />;
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
