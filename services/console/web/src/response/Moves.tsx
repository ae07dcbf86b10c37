import { useState } from 'react';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { Deed, ReasonField } from './Deed';
import type { Authority } from './duties';
import { useResponseNames } from './names';
import { endStatement, moveStatement } from './statementApi';
import { STATEMENT_WORDS } from './statementWords';
import { gapsOf } from './templates';
import type { Statement } from './types';
import { isOpen, nextStep, type Step } from './writing';

interface Properties {
  statement: Statement;
  authority: Authority;
  reader: string;
  /** What the service says against publishing. */
  onRefused: (said: string | undefined) => void;
}

const ALL: readonly Step[] = ['review', 'sign', 'publish'];

/** The way from a draft to the public: where it is, and whose step comes next. */
export function Moves({ statement, authority, reader, onRefused }: Properties) {
  const t = useWords(STATEMENT_WORDS);
  const { name } = useResponseNames();
  const safety = statement.kind === 'SAFETY_INSTRUCTION';
  const next = nextStep(statement);
  const own = statement.author === reader && !safety && (next === 'review' || next === 'sign');
  // What was not filled in is a draft's, and nobody stands for it.
  const ready = gapsOf(statement.content).length === 0;
  const may = {
    review: authority.informs,
    sign: authority.signs(safety),
    publish: authority.publishes(safety),
  };
  return (
    <section aria-label={t('steps')} data-testid="moves" data-state={statement.state}>
      <h2>{t('steps')}</h2>
      <p>
        <span className="badge">{name(statement.state)}</span> {t('author')} {statement.author} ·{' '}
        {statement.by} <Moment at={statement.stateSince} /> {statement.reason}
      </p>
      {statement.mode !== 'ACTUAL' && <p className="badge drill">{t('exerciseNote')}</p>}
      {own && <p>{t('secondPerson')}</p>}
      {next === 'sign' && !safety && <p className="faint">{t('signNote')}</p>}
      <div className="action-bar">
        {ALL.filter((step) => step === next && may[step] && !own && ready).map((step) => (
          <Move key={step} step={step} statement={statement} onRefused={onRefused} />
        ))}
        <Ends statement={statement} authority={authority} safety={safety} />
      </div>
    </section>
  );
}

interface MoveProperties {
  step: Step;
  statement: Statement;
  onRefused: Properties['onRefused'];
}

function Move({ step, statement, onRefused }: MoveProperties) {
  const t = useWords(STATEMENT_WORDS);
  // The version before the reader's eyes when they pressed the button, whatever is saved meanwhile.
  const [{ version }] = useState(statement);
  async function give() {
    onRefused(undefined);
    try {
      await moveStatement(statement.id, step, version);
    } catch (fault) {
      if (step === 'publish') onRefused(fault instanceof Error ? fault.message : String(fault));
      throw fault;
    }
  }
  return (
    <Deed label={t(step)} danger={step === 'publish'} give={give}>
      <p>
        <strong>{statement.content.zh.title}</strong>
      </p>
      {step === 'publish' && <p>{t(statement.mode === 'ACTUAL' ? 'publishNote' : 'exerciseNote')}</p>}
    </Deed>
  );
}

interface EndProperties {
  statement: Statement;
  authority: Authority;
  safety: boolean;
}

function Ends({ statement, authority, safety }: EndProperties) {
  const t = useWords(STATEMENT_WORDS);
  const withdraws = statement.live && (authority.signs(safety) || authority.commands);
  const discards = isOpen(statement) && authority.writes;
  return (
    <>
      {([withdraws && 'withdraw', discards && 'discard'] as const).map(
        (move) =>
          move && (
            <Deed<{ reason: string }>
              key={move}
              label={t(move)}
              danger
              give={({ reason }) => endStatement(statement.id, move, reason.trim())}
            >
              <ReasonField />
            </Deed>
          ),
      )}
    </>
  );
}
