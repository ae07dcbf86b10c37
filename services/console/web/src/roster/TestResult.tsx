import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Asked, CommunicationTest } from '../api/notify';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { useSending } from '../incident/useSending';
import { answerTest } from '../notify/api';
import { useNotifyNames } from '../notify/names';
import { Moment } from '../time/Moment';
import { TEST_WORDS } from './testWords';

const COLUMNS = ['person', 'over', 'took'] as const;

/** Who answered over what in what time, and who did not. */
export function TestResult({ test, me }: { test: CommunicationTest; me: string }) {
  const t = useWords(TEST_WORDS);
  const asked = [...test.asked].sort((a, b) => secondsOf(a) - secondsOf(b));
  const mine = test.asked.find(({ person }) => person === me);
  return (
    <article data-test={test.id}>
      <h3>
        <Moment at={test.startedAt} /> <span className="badge">{t(test.state)}</span>{' '}
        <small className="faint">
          {t(test.whom)} · {t('deadline')} <Moment at={test.deadline} />
        </small>
      </h3>
      {test.state === 'OPEN' && mine && !mine.answeredAt && <AnswerHere test={test} />}
      <PlainTable titles={COLUMNS.map(t)} testId="test-result" label={t('title')}>
        {asked.map((each) => (
          <OneAsked key={each.person} asked={each} over={test.state === 'CLOSED'} />
        ))}
        {test.unreachable.map((person) => (
          <tr key={person}>
            <td>{person}</td>
            <td />
            <td>
              <span className="badge alarm">{t('unreachable')}</span>
            </td>
          </tr>
        ))}
      </PlainTable>
    </article>
  );
}

const secondsOf = ({ secondsToAnswer }: Asked): number => secondsToAnswer ?? Number.POSITIVE_INFINITY;

function OneAsked({ asked, over }: { asked: Asked; over: boolean }) {
  const t = useWords(TEST_WORDS);
  const name = useNotifyNames();
  return (
    <tr>
      <td>{asked.person}</td>
      <td>
        {asked.answeredAt ? (
          name(asked.over)
        ) : (
          <span className="faint">{asked.channels.map(({ channel }) => name(channel)).join('、')}</span>
        )}
      </td>
      <td>
        {asked.answeredAt ? (
          `${asked.secondsToAnswer ?? ''} ${t('seconds')}`
        ) : (
          <span className={over ? 'badge alarm' : 'badge'}>{t(over ? 'silent' : 'waits')}</span>
        )}
      </td>
    </tr>
  );
}

function AnswerHere({ test }: { test: CommunicationTest }) {
  const t = useWords(TEST_WORDS);
  const queries = useQueryClient();
  const { busy, sending } = useSending();
  async function answer() {
    await sending(async () => {
      await answerTest(test.rosterId, test.id);
    });
    void queries.invalidateQueries({ queryKey: ['notify', 'tests', test.rosterId] });
  }
  return (
    <Button type="primary" loading={busy} onClick={answer}>
      {t('answer')}
    </Button>
  );
}
