import { Form, Input } from 'antd';
import { useId } from 'react';
import { useWords } from '../i18n/language';
import { localTime } from '../time/days';
import { instantIn } from '../time/zones';
import { WORDS } from './words';

/** What a field for date and time means in a roster's zone. */
export const momentIn = (local: string, zone: string): string =>
  new Date(instantIn(local.slice(0, 10), local.slice(11, 16), zone)).toISOString();

/** In China, where most are; a form starts from it. */
export const minuteOf = (at: number): string => localTime(at).slice(0, 16);

export function TimeField({ name, label, optional }: { name: string; label: string; optional?: boolean }) {
  const t = useWords(WORDS);
  return (
    <Form.Item name={name} label={label} rules={optional ? [] : [{ required: true, message: t('needed') }]}>
      <Input type="datetime-local" />
    </Form.Item>
  );
}

interface PersonProperties {
  name: string;
  label: string;
  people: readonly string[];
  optional?: boolean;
}

/** An account, of the roster's people or any other. */
export function PersonField({ name, label, people, optional }: PersonProperties) {
  const t = useWords(WORDS);
  const list = useId();
  const rules = optional ? [] : [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item name={name} label={label} rules={rules}>
        <Input maxLength={64} list={list} autoComplete="off" />
      </Form.Item>
      <datalist id={list}>
        {people.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </>
  );
}
