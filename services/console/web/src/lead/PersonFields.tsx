import { Button, Form, Input, Select } from 'antd';
import { useWords } from '../i18n/language';
import { LONGEST_CONTACT, LONGEST_NAME, MOST_PEOPLE, PARTS } from './kinds';
import { useLeadNames } from './names';
import { WORDS } from './words';

/** Whom it names: nobody has to be. */
export function PersonFields() {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <section aria-label={t('people')}>
      <h2>{t('people')}</h2>
      <p className="faint">{t('peopleNote')}</p>
      <Form.List name="people">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: at }) => (
              // biome-ignore lint/a11y/useSemanticElements: the form's own rows are laid out by a grid
              <div key={key} className="person-fields" role="group" aria-label={`${t('person')} ${at + 1}`}>
                <Form.Item name={[at, 'part']} label={t('part')} rules={needed}>
                  <Select options={PARTS.map((value) => ({ value, label: name(value) }))} />
                </Form.Item>
                <Form.Item name={[at, 'name']} label={t('personName')} rules={needed}>
                  <Input maxLength={LONGEST_NAME} autoComplete="off" />
                </Form.Item>
                <Form.Item name={[at, 'contact']} label={t('contactField')}>
                  <Input maxLength={LONGEST_CONTACT} autoComplete="off" />
                </Form.Item>
                <Button
                  size="small"
                  aria-label={`${t('remove')} ${t('person')} ${at + 1}`}
                  onClick={() => remove(at)}
                >
                  {t('remove')}
                </Button>
              </div>
            ))}
            {rows.length < MOST_PEOPLE && (
              <p>
                <Button onClick={() => add({})}>{t('addPerson')}</Button>
              </p>
            )}
          </>
        )}
      </Form.List>
    </section>
  );
}
