import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { Fault } from '../../api/problem';
import { useWords } from '../../i18n/language';
import { useNames } from '../../i18n/names';
import { said } from '../../incident/useKey';
import { useLink } from '../../live/link';
import { Against } from '../../response/Against';
import { Clocks } from '../../response/Clocks';
import { openCorrections } from '../../response/clocks';
import { Authority } from '../../response/duties';
import { Editor } from '../../response/Editor';
import { Findings } from '../../response/Findings';
import { Moves } from '../../response/Moves';
import { Notice } from '../../response/Notice';
import { useResponseNames } from '../../response/names';
import { Postings } from '../../response/Postings';
import { correctStatement, editStatement } from '../../response/statementApi';
import { STATEMENT_WORDS } from '../../response/statementWords';
import type { Content, Drift, Pairing, Response, Statement } from '../../response/types';
import { useDrift, usePlan, useResponse } from '../../response/useResponse';
import { useResponseStream } from '../../response/useResponseStream';
import { useStatement } from '../../response/useStatement';
import { Versions } from '../../response/Versions';
import type { Session } from '../../session/session';
import { Moment } from '../../time/Moment';
import type { PageProps } from '../registry';
import '../response/response.css';
import './statement.css';

/** One statement from its draft to the public, and what stands in its way. */
export default function StatementPage({ session }: PageProps) {
  useResponseStream();
  const t = useWords(STATEMENT_WORDS);
  const { id = '' } = useParams();
  const statement = useStatement(id);
  const fault = statement.error;
  const absent = fault instanceof Fault && fault.absent;
  useLink('statement', !fault || absent);
  return (
    <div className="response statement" data-testid="statement" data-state={statement.data?.state}>
      {Boolean(fault) && <p className="error">{t(absent ? 'unknown' : 'away')}</p>}
      {statement.data && <WithResponse statement={statement.data} session={session} />}
    </div>
  );
}

function WithResponse({ statement, session }: { statement: Statement; session: Session }) {
  const { data: response } = useResponse(statement.responseId);
  const { data: drift } = useDrift(statement.responseId);
  if (!response || !drift) return null;
  return <Shown statement={statement} response={response} drift={drift} session={session} />;
}

const NONE: readonly Pairing[] = [];

interface Properties {
  statement: Statement;
  response: Response;
  drift: Drift;
  session: Session;
}

function Shown({ statement, response, drift, session }: Properties) {
  const authority = new Authority(response, session);
  const pairings = usePlan(response.plan).data?.pairings ?? NONE;
  const [refusal, setRefusal] = useState<string>();
  const save = useSave(statement);
  const writes = authority.writes && statement.state !== 'WITHDRAWN' && statement.state !== 'DISCARDED';
  return (
    <>
      <Head statement={statement} response={response} />
      <Clocks drift={drift} />
      <Wrong statement={statement} response={response} />
      {writes && <Editor key={statement.id} statement={statement} facts={response.facts} save={save} />}
      <div className="response-parts">
        <div>
          <Moves
            key={statement.version}
            statement={statement}
            authority={authority}
            reader={session.username}
            onRefused={setRefusal}
          />
          {statement.state !== 'PUBLISHED' && writes && (
            <Against
              statement={statement}
              response={response}
              pairings={pairings}
              authority={authority}
              refusal={refusal}
            />
          )}
        </div>
        <Findings statement={statement} writes={authority.writes} decides={authority.leadsAny} />
      </div>
      {statement.publicationIds.length > 0 && (
        <div className="response-parts">
          <Notice statement={statement} />
          <Postings statement={statement} notes={authority.informs} />
        </div>
      )}
      <Versions statement={statement} />
    </>
  );
}

/** Saves upon the version that was read; what is out is followed by a correction. */
function useSave(statement: Statement) {
  const t = useWords(STATEMENT_WORDS);
  const { message } = App.useApp();
  const queries = useQueryClient();
  return async (version: number, content: Content) => {
    try {
      if (statement.state === 'PUBLISHED') await correctStatement(statement.id, content);
      else await editStatement(statement.id, version, content);
      message.success(t('saved'));
      await queries.invalidateQueries({ queryKey: ['response'] });
      return undefined;
    } catch (fault) {
      const field = fault instanceof Fault ? (fault.field ?? '') : '';
      const own = /^(zh|en)\.(title|body)$|^namesPlace$/.test(field);
      // Of a language as a whole, or of one fact of several.
      const beside = own ? field : field.startsWith('facts') ? 'facts' : field === 'en' ? 'en.body' : '';
      if (!beside) message.error(said(fault), 8);
      return { [beside]: said(fault) };
    }
  };
}

function Head({ statement, response }: { statement: Statement; response: Response }) {
  const t = useWords(STATEMENT_WORDS);
  const { name } = useNames();
  const own = useResponseNames();
  const { live } = statement;
  return (
    <>
      <h1 className="page-title">
        {response.mode !== 'ACTUAL' && <span className="badge drill">{name(response.mode)}</span>}
        {own.name(statement.kind)} · {response.schoolName}
      </h1>
      <p>
        <Link href={`/response/${response.id}`}>{t('back')}</Link> · {t('version')} {statement.version}{' '}
        {live && (
          <span className="badge">
            {t('live')}: {live.version} <Moment at={live.since} />
          </span>
        )}
      </p>
    </>
  );
}

function Wrong({ statement, response }: { statement: Statement; response: Response }) {
  const t = useWords(STATEMENT_WORDS);
  const facts = openCorrections(statement.id, response);
  if (facts.length === 0) return null;
  return (
    <p className="error" role="alert" data-testid="wrong">
      {t('wrong')}
      {facts.map(({ text }) => text ?? '…').join('；')}
    </p>
  );
}
