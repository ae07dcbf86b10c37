import { useQuery } from '@tanstack/react-query';
import { Form, InputNumber, Radio } from 'antd';
import type { CommunicationTest } from '../api/notify';
import { useWords } from '../i18n/language';
import { startTest, testsOf } from '../notify/api';
import { durationOf } from '../notify/duration';
import { Deed } from '../response/Deed';
import { TestPlanning } from './TestPlanning';
import { TestResult } from './TestResult';
import { TEST_WORDS } from './testWords';

const EVERY_MS = 5_000;
const MINUTES = 15;

type Order = { whom: CommunicationTest['whom']; minutes: number };

/** Whether a roster's people would be reached: tried, and seen. */
export function Tests({ id, mayKeep, me }: { id: string; mayKeep: boolean; me: string }) {
  const t = useWords(TEST_WORDS);
  const { data } = useQuery({
    queryKey: ['notify', 'tests', id],
    queryFn: ({ signal }) => testsOf(id, signal),
    refetchInterval: EVERY_MS,
  });
  const tests = data?.items ?? [];
  return (
    <section aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="faint">{t('note')}</p>
      {mayKeep && (
        <Deed<Order>
          label={t('start')}
          initial={{ whom: 'ON_CALL', minutes: MINUTES }}
          changes="notify"
          give={({ whom, minutes }, key) =>
            startTest(id, { whom, answerWithin: durationOf(minutes * 60) }, key)
          }
        >
          <WhomFields />
        </Deed>
      )}
      <TestPlanning id={id} mayKeep={mayKeep} />
      {data && tests.length === 0 && <p className="faint">{t('none')}</p>}
      {tests.map((each) => (
        <TestResult key={each.id} test={each} me={me} />
      ))}
    </section>
  );
}

export function WhomFields() {
  const t = useWords(TEST_WORDS);
  return (
    <>
      <Form.Item name="whom" label={t('whom')}>
        <Radio.Group options={(['ON_CALL', 'ALL'] as const).map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      <Form.Item name="minutes" label={t('answerWithin')} rules={[{ required: true, message: t('needed') }]}>
        <InputNumber min={1} max={1_440} precision={0} />
      </Form.Item>
    </>
  );
}
