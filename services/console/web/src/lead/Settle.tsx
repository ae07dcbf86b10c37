import { Button, Form, Input } from 'antd';
import { HOWS, type Lead, type Settlement } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed } from '../response/Deed';
import { now } from '../time/clock';
import { daysAfter, isoDay, momentOf } from '../time/days';
import { settle } from './api';
import { ChoiceField } from './fields';
import { WORDS } from './words';

const MOST = 12;
/** Offered first: a fortnight, and a quarter of a year. */
const USUAL_DAYS = [14, 90];

interface Order {
  how: Settlement['how'];
  visits: string[];
}

/** By what it was settled, and when somebody looks whether it holds. */
export function Settle({ lead }: { lead: Lead }) {
  const t = useWords(WORDS);
  const agreed = lead.mediation?.state === 'AGREED';
  const today = isoDay(now());
  return (
    <Deed<Order>
      label={t('settle')}
      initial={{
        ...(agreed && { how: 'MEDIATED' }),
        visits: USUAL_DAYS.map((days) => `${daysAfter(today, days)}T10:00`),
      }}
      changes="lead"
      give={({ how, visits }) => settle(lead.lead.id, { how, visits: visits.map(momentOf) })}
    >
      <ChoiceField name="how" label={t('how')} values={HOWS.filter((how) => agreed || how !== 'MEDIATED')} />
      <p className="faint">{t('visitsNote')}</p>
      <VisitDates />
    </Deed>
  );
}

function VisitDates() {
  const t = useWords(WORDS);
  const needed = [{ required: true, message: t('needed') }];
  return (
    <Form.List name="visits">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <div key={key}>
              <Form.Item name={name} label={`${t('visitDates')} ${name + 1}`} rules={needed}>
                <Input type="datetime-local" />
              </Form.Item>
              <Button
                size="small"
                aria-label={`${t('remove')} ${t('visits')} ${name + 1}`}
                onClick={() => remove(name)}
              >
                {t('remove')}
              </Button>
            </div>
          ))}
          {rows.length < MOST && (
            <Button size="small" onClick={() => add('')}>
              {t('addVisit')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  );
}
