import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { type TestPlan, WEEKDAYS, type Weekday } from '../api/notify';
import { useWords } from '../i18n/language';
import { endTests, planTests, testPlanOf } from '../notify/api';
import { durationOf } from '../notify/duration';
import { isAbsent } from '../notify/isAbsent';
import { useNotifyNames } from '../notify/names';
import { Deed } from '../response/Deed';
import { Moment } from '../time/Moment';
import { WhomFields } from './Tests';
import { TEST_WORDS } from './testWords';

interface Order {
  day: Weekday;
  time: string;
  whom: TestPlan['whom'];
  minutes: number;
}

/** Tests that are made by themselves. */
export function TestPlanning({ id, mayKeep }: { id: string; mayKeep: boolean }) {
  const t = useWords(TEST_WORDS);
  const name = useNotifyNames();
  const { data } = useQuery({
    queryKey: ['notify', 'test-plan', id],
    queryFn: ({ signal }) =>
      testPlanOf(id, signal).catch((fault) => {
        // None is planned.
        if (isAbsent(fault)) return null;
        throw fault;
      }),
  });
  if (data === undefined) return null;
  return (
    <p data-testid="test-plan">
      {data ? (
        <>
          {t('planned')}: {data.weekly && `${name(data.weekly.day)} ${data.weekly.time.slice(0, 5)}`}{' '}
          {data.once && <Moment at={data.once} />} {t(data.whom)}{' '}
          {data.nextAt && (
            <span className="faint">
              {t('nextAt')} <Moment at={data.nextAt} />
            </span>
          )}
        </>
      ) : (
        <span className="faint">{t('noPlan')}</span>
      )}{' '}
      {mayKeep && (
        <Deed<Order>
          label={t('plan')}
          initial={{ day: 'MONDAY', time: '10:00', whom: 'ON_CALL', minutes: 15 }}
          changes="notify"
          give={({ day, time, whom, minutes }) =>
            planTests(id, { weekly: { day, time }, whom, answerWithin: durationOf(minutes * 60) })
          }
        >
          <Form.Item name="day" label={t('day')}>
            <Select options={WEEKDAYS.map((value) => ({ value, label: name(value) }))} />
          </Form.Item>
          <Form.Item name="time" label={t('time')} rules={[{ required: true, message: t('needed') }]}>
            <Input type="time" />
          </Form.Item>
          <WhomFields />
        </Deed>
      )}{' '}
      {mayKeep && data && (
        <Deed label={t('endPlan')} danger changes="notify" give={() => endTests(id)}>
          <p>{t('endPlanNote')}</p>
        </Deed>
      )}
    </p>
  );
}
