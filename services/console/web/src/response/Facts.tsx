import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { changeFact, confirmFact, recordFact, retractFact } from './api';
import { Deed, ReasonField, TextField } from './Deed';
import type { Authority } from './duties';
import { useResponseNames } from './names';
import type { Fact, Response } from './types';
import { WORDS } from './words';

const LONGEST = 1000;

interface Properties {
  response: Response;
  authority: Authority;
}

/** What is known. What was told to the public rests on it, so a change says what has to be corrected. */
export function Facts({ response, authority }: Properties) {
  const t = useWords(WORDS);
  return (
    <section aria-label={t('facts')} data-testid="facts">
      <h2>{t('facts')}</h2>
      {response.facts.length === 0 && <p className="faint">{t('noFacts')}</p>}
      <ul>
        {response.facts.map((fact) => (
          <FactRow key={fact.id} fact={fact} response={response} authority={authority} />
        ))}
      </ul>
      {authority.takesPart && (
        <Deed<{ text: string }>
          label={t('recordFact')}
          give={({ text }, key) => recordFact(response.id, text.trim(), key)}
        >
          <TextField name="text" label={t('fact')} longest={LONGEST} />
        </Deed>
      )}
    </section>
  );
}

function FactRow({ fact, response, authority }: Properties & { fact: Fact }) {
  const t = useWords(WORDS);
  const { name } = useResponseNames();
  const wrong = response.corrections.some((each) => each.factId === fact.id && !each.doneAt);
  const text = fact.text ?? t('notYetSaid');
  const handles = authority.leads('LAWFUL_HANDLING');
  return (
    <li data-fact={fact.id} data-state={fact.state}>
      {fact.state === 'RETRACTED' ? <s>{text}</s> : text}{' '}
      <span className={fact.state === 'RECORDED' ? 'badge warn' : 'badge'}>{name(fact.state)}</span>{' '}
      <small className="faint">
        {t('version')} {fact.version} · <Moment at={fact.since} /> {fact.confirmedBy}
      </small>
      {wrong && <strong className="error"> {t('correctionOpen')}</strong>}{' '}
      {handles && fact.state === 'RECORDED' && (
        <Deed label={t('confirm')} of={text} give={() => confirmFact(response.id, fact.id, fact.version)}>
          <p>{text}</p>
        </Deed>
      )}{' '}
      {authority.takesPart && (
        <Deed<{ text: string; reason: string }>
          label={t('change')}
          of={text}
          initial={{ text: fact.text ?? '' }}
          give={(said) =>
            changeFact(response.id, fact.id, { text: said.text.trim(), reason: said.reason.trim() })
          }
        >
          <TextField name="text" label={t('fact')} longest={LONGEST} />
          <ReasonField />
        </Deed>
      )}{' '}
      {handles && fact.state !== 'RETRACTED' && (
        <Deed<{ reason: string }>
          label={t('retract')}
          of={text}
          danger
          give={({ reason }) => retractFact(response.id, fact.id, reason.trim())}
        >
          <ReasonField />
        </Deed>
      )}
    </li>
  );
}
