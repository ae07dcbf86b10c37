import { Form, Input, Select } from 'antd';
import { useWords } from '../i18n/language';
import { now } from '../time/clock';
import { localTime, momentOf } from '../time/days';
import { Moment } from '../time/Moment';
import { Deed } from './Deed';
import { PLATFORMS, usePlatformNames } from './platforms';
import { recordPosting } from './statementApi';
import { STATEMENT_WORDS } from './statementWords';
import type { Posting, Statement } from './types';
import { usePostings } from './useStatement';

interface Noted {
  platform: Posting['platform'];
  postedAt: string;
}

/** Where and when a person posted it. */
export function Postings({ statement, notes }: { statement: Statement; notes: boolean }) {
  const t = useWords(STATEMENT_WORDS);
  const of = usePlatformNames();
  const { data = [] } = usePostings(statement.id);
  return (
    <section aria-label={t('postings')} data-testid="postings">
      <h2>{t('postings')}</h2>
      <p className="faint">{t('postingsNote')}</p>
      {data.length === 0 && <p className="faint">{t('noPostings')}</p>}
      <ul>
        {data.map(({ id, platform, postedAt, recordedBy }) => (
          <li key={id}>
            {of(platform)} <Moment at={postedAt} /> <small className="faint">{recordedBy}</small>
          </li>
        ))}
      </ul>
      {notes && (
        <Deed<Noted>
          label={t('record')}
          initial={{ postedAt: localTime(now()) }}
          give={({ platform, postedAt }, key) =>
            recordPosting(statement.id, { platform, postedAt: momentOf(postedAt) }, key)
          }
        >
          <PostingFields />
        </Deed>
      )}
    </section>
  );
}

function PostingFields() {
  const t = useWords(STATEMENT_WORDS);
  const of = usePlatformNames();
  const needed = { required: true, message: t('needed') };
  return (
    <>
      <Form.Item name="platform" label={t('platform')} rules={[needed]}>
        <Select options={PLATFORMS.map((value) => ({ value, label: of(value) }))} />
      </Form.Item>
      <Form.Item
        name="postedAt"
        label={t('postedAt')}
        rules={[
          needed,
          {
            validator: (_, at: string) =>
              Date.parse(momentOf(at)) > now() ? Promise.reject(new Error(t('future'))) : Promise.resolve(),
          },
        ]}
      >
        <Input type="datetime-local" step={1} />
      </Form.Item>
    </>
  );
}
