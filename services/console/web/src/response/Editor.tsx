import { Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../i18n/language';
import { useResponseNames } from './names';
import { STATEMENT_WORDS } from './statementWords';
import type { Content, Fact, Statement } from './types';
import { contentOf, differs, LONGEST_BODY, LONGEST_TITLE, staleFacts, type Typed, typedOf } from './writing';

interface Properties {
  statement: Statement;
  facts: readonly Fact[];
  /** Saves this text upon the version that was read; it answers what is wrong, by field. */
  save: (version: number, content: Content) => Promise<Record<string, string> | undefined>;
}

/** Both languages side by side. What somebody else saved meanwhile is said, and never overwritten unseen. */
export function Editor({ statement, facts, save }: Properties) {
  const t = useWords(STATEMENT_WORDS);
  const [read, setRead] = useState(statement);
  const [typed, type] = useState<Typed>(() => typedOf(statement.content));
  const [wrong, setWrong] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const changed = differs(typed, read.content, facts);
  const other = statement.version > read.version;
  const take = () => {
    setRead(statement);
    type(typedOf(statement.content));
    setWrong({});
  };
  // Nothing was typed: the newest version is what is read.
  if (other && !changed) take();

  async function send() {
    const content = contentOf(typed, facts);
    setBusy(true);
    const faults = await save(read.version, content);
    setBusy(false);
    setWrong(faults ?? {});
    if (!faults) setRead({ ...read, content, version: read.version + 1 });
  }

  const set = (more: Partial<Typed>) => type({ ...typed, ...more });
  return (
    <form
      className="statement-editor"
      data-testid="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {other && (
        <p className="error" role="alert">
          {t('otherVersion')}{' '}
          <Button size="small" onClick={take}>
            {t('takeOther')}
          </Button>
        </p>
      )}
      <div className="statement-languages">
        {(['zh', 'en'] as const).map((language) => (
          <LinesFields
            key={language}
            language={language}
            title={typed[`${language}Title`]}
            body={typed[`${language}Body`]}
            wrong={wrong}
            onChange={set}
          />
        ))}
      </div>
      <FactFields typed={typed} statement={read} facts={facts} wrong={wrong.facts} onChange={set} />
      <p>
        <Checkbox
          checked={typed.namesPlace}
          aria-describedby={wrong.namesPlace ? 'wrong-namesPlace' : undefined}
          onChange={({ target }) => set({ namesPlace: target.checked })}
        >
          {t('namesPlace')}
        </Checkbox>
        <Wrong field="namesPlace" said={wrong.namesPlace} />
      </p>
      <p className="action-bar">
        <Button type="primary" htmlType="submit" disabled={busy || !changed}>
          {t(statement.state === 'PUBLISHED' ? 'saveCorrection' : 'save')}
        </Button>
        <Button disabled={busy || !changed} onClick={take}>
          {t('cancelCorrection')}
        </Button>
      </p>
    </form>
  );
}

interface LinesProperties {
  language: 'zh' | 'en';
  title: string;
  body: string;
  wrong: Record<string, string>;
  onChange: (more: Partial<Typed>) => void;
}

function LinesFields({ language, title, body, wrong, onChange }: LinesProperties) {
  const t = useWords(STATEMENT_WORDS);
  const lang = language === 'zh' ? 'zh-CN' : 'en-GB';
  const [ofTitle, ofBody] = [`${language}.title`, `${language}.body`];
  return (
    <fieldset>
      <legend>{t(language)}</legend>
      <Input
        aria-label={`${t(language)} ${t('headline')}`}
        placeholder={t('headline')}
        lang={lang}
        value={title}
        maxLength={LONGEST_TITLE}
        status={wrong[ofTitle] ? 'error' : ''}
        aria-describedby={wrong[ofTitle] ? `wrong-${ofTitle}` : undefined}
        onChange={({ target }) => onChange({ [`${language}Title`]: target.value })}
      />
      <Wrong field={ofTitle} said={wrong[ofTitle]} />
      <Input.TextArea
        aria-label={`${t(language)} ${t('body')}`}
        placeholder={t('body')}
        lang={lang}
        value={body}
        maxLength={LONGEST_BODY}
        rows={10}
        status={wrong[ofBody] ? 'error' : ''}
        aria-describedby={wrong[ofBody] ? `wrong-${ofBody}` : undefined}
        onChange={({ target }) => onChange({ [`${language}Body`]: target.value })}
      />
      <Wrong field={ofBody} said={wrong[ofBody]} />
    </fieldset>
  );
}

interface FactProperties {
  typed: Typed;
  statement: Statement;
  facts: readonly Fact[];
  wrong: string | undefined;
  onChange: (more: Partial<Typed>) => void;
}

function FactFields({ typed, statement, facts, wrong, onChange }: FactProperties) {
  const t = useWords(STATEMENT_WORDS);
  const { name } = useResponseNames();
  const stale = new Set(staleFacts(statement.content, facts).map(({ id }) => id));
  const offered = facts.filter(({ id, state }) => state !== 'RETRACTED' || typed.facts.includes(id));
  return (
    <fieldset>
      <legend>{t('facts')}</legend>
      <p className="faint">{t(offered.length > 0 ? 'factsNote' : 'noFacts')}</p>
      {offered.map(({ id, text, state }) => (
        <div key={id}>
          <Checkbox
            checked={typed.facts.includes(id)}
            onChange={({ target }) =>
              onChange({
                facts: target.checked ? [...typed.facts, id] : typed.facts.filter((each) => each !== id),
              })
            }
          >
            {text ?? id} <span className={state === 'CONFIRMED' ? 'badge' : 'badge warn'}>{name(state)}</span>
            {stale.has(id) && <span className="error">{t('stale')}</span>}
          </Checkbox>
        </div>
      ))}
      <Wrong field="facts" said={wrong} />
    </fieldset>
  );
}

function Wrong({ field, said }: { field: string; said: string | undefined }) {
  return said ? (
    <small className="error" id={`wrong-${field}`} role="alert">
      {said}
    </small>
  ) : null;
}
