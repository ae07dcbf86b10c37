import { Link } from 'wouter';
import { useWords } from '../i18n/language';
import type { Authority } from './duties';
import { useResponseNames } from './names';
import { AskOverride } from './Overrides';
import { ruleWords, SIGNS } from './pairings';
import { type Cure, type Against as One, standsAgainst } from './publishing';
import { STATEMENT_WORDS } from './statementWords';
import { stepsOf } from './steps';
import { gapsOf } from './templates';
import type { Pairing, Response, Statement } from './types';

interface Properties {
  statement: Statement;
  response: Response;
  pairings: readonly Pairing[];
  authority: Authority;
  /** What the service answered to the last attempt. */
  refusal: string | undefined;
}

/** Which pairing does not hold, and what would make it hold; known before anybody tries. */
export function Against({ statement, response, pairings, authority, refusal }: Properties) {
  const t = useWords(STATEMENT_WORDS);
  const against = standsAgainst(statement, response, pairings);
  const gaps = gapsOf(statement.content);
  return (
    <section aria-label={t('against')} data-testid="against" data-count={against.length}>
      <h2>{t('against')}</h2>
      {statement.kind === 'SAFETY_INSTRUCTION' && <p>{t('safetyNote')}</p>}
      {refusal && (
        <p className="error" role="alert" data-testid="refusal">
          {t('refusal')}
          {refusal}
        </p>
      )}
      {gaps.length > 0 && (
        <p className="error">
          {t('gaps')}
          {gaps.join(' ')}
        </p>
      )}
      {against.length === 0 && <p>✓ {t('allHold')}</p>}
      <ul>
        {against.map((each) => (
          <Rule
            key={each.key}
            against={each}
            statementId={statement.id}
            response={response}
            leads={authority.leadsAny}
          />
        ))}
      </ul>
    </section>
  );
}

interface RuleProperties {
  against: One;
  statementId: string;
  response: Response;
  leads: boolean;
}

function Rule({ against, statementId, response, leads }: RuleProperties) {
  const t = useWords(STATEMENT_WORDS);
  const { title, english } = useResponseNames();
  const { pairing, cure, asked } = against;
  return (
    <li data-pairing={against.key}>
      <span className="badge warn">
        <span aria-hidden="true">{SIGNS.MISSED}</span> {title(against.title)}
      </span>{' '}
      {pairing && <small>{ruleWords(pairing, stepsOf(response), english)}</small>}
      {cure && (
        <p>
          <strong>{t('cure')}</strong> <CureWords cure={cure} response={response} />
        </p>
      )}
      {asked && <p className="badge warn">{t('overrideAsked')}</p>}
      {!asked && leads && (
        <AskOverride responseId={response.id} pairing={against} statementId={statementId} />
      )}
    </li>
  );
}

function CureWords({ cure, response }: { cure: Cure; response: Response }) {
  const t = useWords(STATEMENT_WORDS);
  const { name, title } = useResponseNames();
  switch (cure.by) {
    case 'step':
      return cure.step ? (
        <>
          {t('cureStep')}{' '}
          <Link href={`/response/${response.id}/${cure.step.track}`}>{title(cure.step.title)}</Link> (
          {t('cureOwner')} {name(cure.step.owner)}; {t('cureState')} {name(cure.step.state)})
        </>
      ) : (
        `${t('cureStep')} ${cure.key}`
      );
    case 'facts':
      return cure.facts.length > 0
        ? `${t('cureFacts')}: ${cure.facts.map(({ id, text }) => text ?? id).join('；')}`
        : t('cureNoFacts');
    case 'publication':
      return `${t('curePublication')} ${name(cure.what)}`;
    case 'place':
      return t('curePlace');
  }
}
