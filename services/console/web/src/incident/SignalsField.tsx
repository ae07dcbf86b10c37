import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form } from 'antd';
import { incidentApi, ok } from '../api/client';
import { placesOf } from '../desk/task';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { fullTime } from '../time/format';
import type { Known } from './useIncident';
import { WORDS } from './words';

/** Which presses go into an incident of their own. At least one has to stay. */
export function SignalsField({ incidentId }: { incidentId: string }) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const { data } = useQuery({
    queryKey: ['signals', incidentId],
    queryFn: async ({ signal }): Promise<Known> =>
      ok(incidentApi.GET('/api/v1/incidents/{id}', { params: { path: { id: incidentId } }, signal })),
  });
  const signals = data?.signals ?? [];
  const all = data?.signalCount ?? signals.length;
  const some = (_: unknown, chosen: string[] = []) => {
    if (chosen.length === 0) return Promise.reject(new Error(t('needed')));
    return chosen.length < all ? Promise.resolve() : Promise.reject(new Error(t('oneStays')));
  };
  return (
    <Form.Item name="signalIds" label={t('signals')} rules={[{ validator: some }]}>
      <Checkbox.Group
        className="signals"
        options={signals.map((signal) => ({
          value: signal.signalId ?? '',
          label: [
            fullTime(Date.parse(signal.receivedAt ?? '')),
            name(signal.kind),
            ...placesOf({ places: signal.place ? [signal.place] : [] }),
            signal.deviceId,
          ]
            .filter(Boolean)
            .join(' · '),
        }))}
      />
    </Form.Item>
  );
}
