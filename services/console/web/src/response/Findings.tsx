import { useWords } from '../i18n/language';
import { Deed, ReasonField } from './Deed';
import { useFindingNames } from './findingNames';
import { mentionOf } from './findings';
import { decideFinding } from './statementApi';
import { STATEMENT_WORDS } from './statementWords';
import type { Finding, Mention, Statement } from './types';
import { useMentions } from './useStatement';
import { isOpen } from './writing';

interface Properties {
  statement: Statement;
  /** This reader writes, and so learns why. */
  writes: boolean;
  /** This reader may decide. */
  decides: boolean;
}

/** Words that may name somebody; a person decides about each, and says why. */
export function Findings({ statement, writes, decides }: Properties) {
  const t = useWords(STATEMENT_WORDS);
  const { data: mentions = [] } = useMentions(
    statement.id,
    statement.version,
    writes && statement.findings.length > 0,
  );
  return (
    <section aria-label={t('findings')} data-testid="findings">
      <h2>{t('findings')}</h2>
      <p className="faint">{t('findingsNote')}</p>
      {statement.findings.length === 0 && <p>✓ {t('noFindings')}</p>}
      <ul>
        {statement.findings.map((finding) => (
          <FindingRow
            key={`${finding.kind} ${finding.part} ${finding.excerpt}`}
            finding={finding}
            mention={mentionOf(finding, mentions)}
            statement={statement}
            decides={decides}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProperties extends Pick<Properties, 'statement' | 'decides'> {
  finding: Finding;
  mention: Mention | undefined;
}

function FindingRow({ finding, mention, statement, decides }: RowProperties) {
  const t = useWords(STATEMENT_WORDS);
  const of = useFindingNames();
  const { allowed: decided, excerpt } = finding;
  // Of the incident's own record: only another text helps.
  const final = finding.kind === 'PROTECTED' || mention?.acceptable === false;
  return (
    <li data-excerpt={excerpt}>
      <mark>{excerpt}</mark> {of(mention?.why ?? finding.kind)} · {of(finding.part)}{' '}
      <span className={decided ? 'badge' : 'badge warn'}>
        {t(decided ? 'allowed' : finding.decidedBy ? 'toGo' : 'undecided')}
      </span>{' '}
      <small className="faint">
        {finding.decidedBy} {finding.reason}
      </small>{' '}
      {final && <strong className="error">{t('protected')}</strong>}
      {decides &&
        !final &&
        isOpen(statement) &&
        [true, false].map((allowed) => (
          <Deed<{ reason: string }>
            key={String(allowed)}
            label={t(allowed ? 'allow' : 'remove')}
            of={excerpt}
            give={({ reason }) => decideFinding(statement.id, finding, { allowed, reason: reason.trim() })}
          >
            <ReasonField />
          </Deed>
        ))}
    </li>
  );
}
