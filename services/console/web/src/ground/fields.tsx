import { Form, InputNumber } from 'antd';
import { useWords } from '../i18n/language';
import { WORDS } from './words';

interface NumberProperties {
  name: 'expected' | 'arrived' | 'handedOver' | 'longitude' | 'latitude';
  min: number;
  max: number;
  precision?: number;
}

export function NumberField({ name, min, max, precision = 6 }: NumberProperties) {
  const t = useWords(WORDS);
  return (
    <Form.Item name={name} label={t(name)} rules={[{ required: true, message: t('needed') }]}>
      <InputNumber min={min} max={max} precision={precision} />
    </Form.Item>
  );
}

/** Where something is, in China. */
export function PlaceFields() {
  return (
    <>
      <NumberField name="longitude" min={72} max={138} />
      <NumberField name="latitude" min={0} max={56} />
    </>
  );
}
