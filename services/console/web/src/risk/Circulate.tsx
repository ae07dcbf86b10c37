import { Button, Form, Input, InputNumber, Select } from 'antd';
import { ADDRESSED, type Addressee, type ListHead } from '../api/risk';
import { useWords } from '../i18n/language';
import { Deed } from '../response/Deed';
import { sendCircular } from './api';
import { useRiskNames } from './names';
import { WORDS } from './words';

const MOST = 500;
const MOST_DAYS = 30;
const USUAL_DAYS = 3;

interface Order {
  to: Partial<Addressee>[];
  days: number;
}

/** A published list as a circular to agencies, who have to acknowledge it in time. */
export function Circulate({ list: { id, regionId } }: { list: ListHead }) {
  const t = useWords(WORDS);
  const to = ADDRESSED.slice(0, 3).map((agency) => ({ agency, regionId }));
  return (
    <Deed<Order>
      label={t('circulate')}
      initial={{ to, days: USUAL_DAYS }}
      changes="risk"
      give={(order, key) =>
        sendCircular({ listId: id, to: addressed(order), within: `P${order.days}D` }, key)
      }
    >
      <Addressees regionId={regionId} />
      <Form.Item name="days" label={t('within')} rules={[{ required: true, message: t('needed') }]}>
        <InputNumber min={1} max={MOST_DAYS} precision={0} />
      </Form.Item>
    </Deed>
  );
}

const addressed = ({ to }: Order): Addressee[] =>
  to.map(({ agency, regionId }) => ({
    agency: agency as Addressee['agency'],
    regionId: regionId?.trim() ?? '',
  }));

function Addressees({ regionId }: { regionId: string }) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <Form.List name="to">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name: at }) => (
            // biome-ignore lint/a11y/useSemanticElements: the form's own rows are laid out by a grid
            <div key={key} className="person-fields" role="group" aria-label={`${t('addressees')} ${at + 1}`}>
              <Form.Item name={[at, 'agency']} label={t('agency')} rules={needed}>
                <Select options={ADDRESSED.map((value) => ({ value, label: name(value) }))} />
              </Form.Item>
              <Form.Item name={[at, 'regionId']} label={t('region')} rules={needed}>
                <Input maxLength={64} />
              </Form.Item>
              {rows.length > 1 && (
                <Button
                  size="small"
                  aria-label={`${t('remove')} ${t('addressees')} ${at + 1}`}
                  onClick={() => remove(at)}
                >
                  {t('remove')}
                </Button>
              )}
            </div>
          ))}
          {rows.length < MOST && (
            <p>
              <Button size="small" onClick={() => add({ regionId })}>
                {t('addRow')}
              </Button>
            </p>
          )}
        </>
      )}
    </Form.List>
  );
}
