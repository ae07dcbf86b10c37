import { Button, Form, Input, Select } from 'antd';
import { type InCharge, POSTS } from '../api/lead';
import { useWords } from '../i18n/language';
import { Deed } from '../response/Deed';
import { mediate, putInCharge } from './api';
import { useLeadNames } from './names';
import { WORDS } from './words';

const LEAST = 2;
const MOST = 8;

interface Order {
  inCharge: Partial<InCharge>[];
}

const peopleOf = ({ inCharge }: Order): InCharge[] =>
  inCharge.map(({ post, who }) => ({ post: post as InCharge['post'], who: who?.trim() ?? '' }));

/** At the grassroots, by those who are in charge there. */
export function Mediate({ id }: { id: string }) {
  const t = useWords(WORDS);
  return (
    <Deed<Order>
      label={t('mediate')}
      initial={{ inCharge: [{}, {}] }}
      changes="lead"
      give={(order) => mediate(id, peopleOf(order))}
    >
      <PeopleInCharge />
    </Deed>
  );
}

/** @param now `POST:account`, as the service tells it */
export function PutInCharge({ id, now }: { id: string; now: readonly string[] }) {
  const t = useWords(WORDS);
  const inCharge = now.map((each) => {
    const [post = '', ...who] = each.split(':');
    return { post: post as InCharge['post'], who: who.join(':') };
  });
  return (
    <Deed<Order>
      label={t('putInCharge')}
      initial={{ inCharge }}
      changes="lead"
      give={(order) => putInCharge(id, peopleOf(order))}
    >
      <PeopleInCharge />
    </Deed>
  );
}

function PeopleInCharge() {
  const t = useWords(WORDS);
  const { name } = useLeadNames();
  const needed = [{ required: true, whitespace: true, message: t('needed') }];
  return (
    <>
      <p className="faint">{t('inChargeNote')}</p>
      <Form.List name="inCharge">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name: at }) => (
              // biome-ignore lint/a11y/useSemanticElements: the form's own rows are laid out by a grid
              <div key={key} className="person-fields" role="group" aria-label={`${t('inCharge')} ${at + 1}`}>
                <Form.Item name={[at, 'post']} label={t('post')} rules={needed}>
                  <Select options={POSTS.map((value) => ({ value, label: name(value) }))} />
                </Form.Item>
                <Form.Item name={[at, 'who']} label={t('who')} rules={needed}>
                  <Input maxLength={64} autoComplete="off" />
                </Form.Item>
                {rows.length > LEAST && (
                  <Button
                    size="small"
                    aria-label={`${t('remove')} ${t('inCharge')} ${at + 1}`}
                    onClick={() => remove(at)}
                  >
                    {t('remove')}
                  </Button>
                )}
              </div>
            ))}
            {rows.length < MOST && (
              <Button size="small" onClick={() => add({})}>
                {t('another')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </>
  );
}
