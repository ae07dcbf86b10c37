import { Checkbox, Form, Select } from 'antd';
import { useWords } from '../i18n/language';
import { CATEGORIES, SIGNS } from './kinds';
import { useLeadNames } from './names';
import { WORDS } from './words';

interface ChoiceProperties {
  name: string;
  label: string;
  values: readonly string[];
}

/** One of what lead knows by name. */
export function ChoiceField({ name, label, values }: ChoiceProperties) {
  const t = useWords(WORDS);
  const { name: of } = useLeadNames();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('needed') }]}>
      <Select options={values.map((value) => ({ value, label: of(value) }))} />
    </Form.Item>
  );
}

/** What it is, and what makes it graver. */
export function KindFields() {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  return (
    <>
      <ChoiceField name="category" label={t('category')} values={CATEGORIES} />
      <Form.Item name="signs" label={t('signs')}>
        <Checkbox.Group options={SIGNS.map((value) => ({ value, label: name(value) }))} />
      </Form.Item>
    </>
  );
}
