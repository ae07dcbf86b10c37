import { Form, Radio, Select } from 'antd';
import { Link, useLocation } from 'wouter';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { Deed, TextField } from './Deed';
import type { Authority } from './duties';
import { useResponseNames } from './names';
import { draftStatement } from './statementApi';
import { STATEMENT_WORDS } from './statementWords';
import type { Response, StatementKind } from './types';
import { useStatements, useTemplates } from './useStatement';
import { WORDS } from './words';
import { contentOf, EMPTY, LONGEST_BODY, LONGEST_TITLE, type Typed } from './writing';

const COLUMNS = ['headline', 'kind', 'state', 'version', 'since'] as const;
const KINDS: readonly StatementKind[] = ['STATEMENT', 'BRIEFING', 'SAFETY_INSTRUCTION'];

/** What was written in this response for the public, and the beginning of another. */
export function Statements({ response, authority }: { response: Response; authority: Authority }) {
  const t = useWords(WORDS);
  const of = useWords(STATEMENT_WORDS);
  const { name } = useResponseNames();
  const { data = [], isPending } = useStatements(response.id);
  return (
    <section aria-label={t('statements')} data-testid="statements">
      <h2>{t('statements')}</h2>
      {!isPending && data.length === 0 && <p className="faint">{t('noStatements')}</p>}
      {data.length > 0 && (
        <PlainTable
          titles={COLUMNS.map((each) => (each === 'since' || each === 'state' ? t(each) : of(each)))}
          testId="statement-list"
        >
          {data.map((each) => (
            <tr key={each.id} data-statement={each.id} data-state={each.state}>
              <td>
                <Link href={`/statement/${each.id}`}>{each.titleZh}</Link>{' '}
                {each.live && <span className="badge">{of('public')}</span>}
              </td>
              <td>{name(each.kind)}</td>
              <td>
                <span className="badge">{name(each.state)}</span>
              </td>
              <td>{each.version}</td>
              <td>
                <Moment at={each.stateSince} />
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
      {authority.writes && response.state !== 'CLOSED' && <DraftStatement response={response} />}
    </section>
  );
}

interface Begun extends Pick<Typed, 'zhTitle' | 'zhBody'>, Partial<Pick<Typed, 'enTitle' | 'enBody'>> {
  kind: StatementKind;
  template?: string;
}

/** A draft begins with its Chinese words, or with a template's in both languages; the editor takes the rest. */
function DraftStatement({ response }: { response: Response }) {
  const t = useWords(WORDS);
  const [, go] = useLocation();
  return (
    <Deed<Begun>
      label={t('draft')}
      initial={{ kind: 'STATEMENT' }}
      give={async ({ kind, zhTitle, zhBody, enTitle = '', enBody = '' }, key) => {
        const content = contentOf({ ...EMPTY, zhTitle, zhBody, enTitle, enBody }, response.facts);
        const { id } = await draftStatement({ responseId: response.id, kind, content }, key);
        go(`/statement/${id}`);
      }}
    >
      <DraftFields responseId={response.id} />
    </Deed>
  );
}

function DraftFields({ responseId }: { responseId: string }) {
  const t = useWords(STATEMENT_WORDS);
  const { name, english } = useResponseNames();
  const form = Form.useFormInstance<Begun>();
  const kind = Form.useWatch('kind', form);
  const { data: templates = [] } = useTemplates(responseId);
  const fitting = templates.filter((each) => each.kind === kind);

  function fill(key: string | undefined) {
    const found = templates.find((each) => each.key === key);
    if (found)
      form.setFieldsValue({
        zhTitle: found.content.zh.title,
        zhBody: found.content.zh.body,
        enTitle: found.content.en?.title,
        enBody: found.content.en?.body,
      });
  }

  return (
    <>
      <Form.Item name="kind" label={t('kind')}>
        <Radio.Group
          options={KINDS.map((value) => ({ value, label: name(value) }))}
          onChange={() => form.setFieldValue('template', undefined)}
        />
      </Form.Item>
      <Form.Item name="template" label={t('template')}>
        <Select
          allowClear
          placeholder={t('noTemplate')}
          options={fitting.map((each) => ({
            value: each.key,
            label: (english && each.content.en?.title) || each.content.zh.title,
          }))}
          onChange={fill}
        />
      </Form.Item>
      <TextField name="zhTitle" label={`${t('zh')} ${t('headline')}`} longest={LONGEST_TITLE} rows={1} />
      <TextField name="zhBody" label={`${t('zh')} ${t('body')}`} longest={LONGEST_BODY} rows={6} />
      {/* Of a template: shown in the editor, and not in the way here. */}
      {(['enTitle', 'enBody'] as const).map((field) => (
        <Form.Item key={field} name={field} hidden>
          <input />
        </Form.Item>
      ))}
    </>
  );
}
