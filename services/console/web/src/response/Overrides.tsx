import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { approveOverride, askOverride, refuseOverride } from './api';
import { Deed, ReasonField } from './Deed';
import type { Authority } from './duties';
import { useResponseNames } from './names';
import type { Override, Pairing, Response } from './types';
import { WORDS } from './words';

interface AskProperties {
  responseId: string;
  pairing: Pick<Pairing, 'key' | 'title'>;
  /** Where it guards what is published: the one statement that may go out. */
  statementId?: string | undefined;
}

export function AskOverride({ responseId, pairing, statementId }: AskProperties) {
  const t = useWords(WORDS);
  const { title } = useResponseNames();
  return (
    <Deed<{ reason: string }>
      label={t('override')}
      of={title(pairing.title)}
      danger
      give={({ reason }, key) =>
        askOverride(
          responseId,
          { pairing: pairing.key, reason: reason.trim(), ...(statementId && { statementId }) },
          key,
        )
      }
    >
      <p>{t('overrideNote')}</p>
      <ReasonField />
    </Deed>
  );
}

interface Properties {
  response: Response;
  pairings: readonly Pairing[];
  authority: Authority;
}

/** Who asked to go without a pairing, and what the second person said. */
export function Overrides({ response, pairings, authority }: Properties) {
  const t = useWords(WORDS);
  return (
    <section aria-label={t('overrides')} data-testid="overrides">
      <h2>{t('overrides')}</h2>
      {response.overrides.length === 0 && <p className="faint">{t('noOverrides')}</p>}
      <ul>
        {response.overrides.map((each) => (
          <Asked
            key={each.id}
            asked={each}
            pairing={pairings.find(({ key }) => key === each.pairing)}
            responseId={response.id}
            authority={authority}
          />
        ))}
      </ul>
    </section>
  );
}

interface AskedProperties {
  asked: Override;
  pairing: Pairing | undefined;
  responseId: string;
  authority: Authority;
}

function Asked({ asked, pairing, responseId, authority }: AskedProperties) {
  const t = useWords(WORDS);
  const { title } = useResponseNames();
  const of = pairing ? title(pairing.title) : asked.pairing;
  return (
    <li data-override={asked.id}>
      <strong>{of}</strong>: {asked.reason}{' '}
      <small className="faint">
        {t('asked')} {asked.askedBy} <Moment at={asked.askedAt} />
      </small>{' '}
      {asked.state === 'ASKED' ? (
        <span className="badge warn">{t('waitsForSecond')}</span>
      ) : (
        <span className="badge">
          {t(asked.state === 'APPROVED' ? 'approved' : 'refused')} {asked.answeredBy} {asked.answer}
        </span>
      )}
      {asked.state === 'ASKED' && authority.answers(asked.askedBy) && (
        <>
          <Deed label={t('approve')} of={of} danger give={() => approveOverride(responseId, asked.id)}>
            <p>{asked.reason}</p>
          </Deed>{' '}
          <Deed<{ reason: string }>
            label={t('refuse')}
            of={of}
            give={({ reason }) => refuseOverride(responseId, asked.id, reason.trim())}
          >
            <ReasonField />
          </Deed>
        </>
      )}
    </li>
  );
}
