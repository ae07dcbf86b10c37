import { Form, Input, Radio, Select } from 'antd';
import { useWords } from '../i18n/language';
import { SchoolSearch } from '../incident/SchoolSearch';
import { Deed, TextField } from '../response/Deed';
import { now } from '../time/clock';
import { localTime, momentOf } from '../time/days';
import { logConcern } from './api';
import { useConcernNames } from './names';
import { KINDS, type Logged, PLATFORMS } from './types';
import { WORDS } from './words';

const LONGEST_TOPIC = 120;

/** Somebody heard of it and writes it down: a topic and a kind of place, nothing that leads to a person. */
export function LogConcern({ regionId }: { regionId: string }) {
  const t = useWords(WORDS);
  return (
    <Deed<Logged>
      label={t('log')}
      initial={{ kind: 'QUESTION', regionId, noticedAt: localTime(now()) }}
      give={(logged, key) => logConcern(bodyOf(logged), key)}
    >
      <ConcernFields />
    </Deed>
  );
}

function ConcernFields() {
  const t = useWords(WORDS);
  const name = useConcernNames();
  const needed = { required: true, message: t('needed') };
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: name(value) }));
  const past = (_: unknown, at: string) =>
    Date.parse(momentOf(at)) > now() ? Promise.reject(new Error(t('future'))) : Promise.resolve();
  return (
    <>
      <p className="faint">{t('note')}</p>
      <Form.Item name="kind" label={t('kind')} rules={[needed]}>
        <Radio.Group options={options(KINDS)} />
      </Form.Item>
      <TextField name="topic" label={t('topic')} longest={LONGEST_TOPIC} rows={1} />
      <Form.Item name="platform" label={t('platform')} rules={[needed]}>
        <Select options={options(PLATFORMS)} />
      </Form.Item>
      <Form.Item name="noticedAt" label={t('noticedAt')} rules={[needed, { validator: past }]}>
        <Input type="datetime-local" step={1} />
      </Form.Item>
      <TextField name="regionId" label={t('region')} longest={64} rows={1} />
      <Form.Item name="schoolId" label={t('school')}>
        <SchoolSearch />
      </Form.Item>
      <TextField name="responseId" label={t('response')} longest={36} rows={1} optional />
    </>
  );
}

const bodyOf = ({ kind, platform, topic, noticedAt, regionId, schoolId, responseId }: Logged): Logged => ({
  kind,
  platform,
  topic: topic.trim(),
  noticedAt: momentOf(noticedAt),
  regionId: regionId.trim(),
  ...(schoolId && { schoolId }),
  ...(responseId?.trim() && { responseId: responseId.trim() }),
});
