import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';
import { useResponseNames } from './names';
import { AskOverride } from './Overrides';
import { type Link, ruleWords, SIGNS } from './pairings';
import type { TrackStep } from './steps';
import type { Response } from './types';
import { WORDS } from './words';

const COLUMNS = ['rule', 'how', 'due', 'behind', 'actions'] as const;

interface Properties {
  response: Response;
  steps: readonly TrackStep[];
  links: Link[];
  /** This reader may ask to go without one. */
  leads: boolean;
  /** Points at it on the board; undefined: at none any more. */
  onPoint: (key: string | undefined) => void;
}

/** What ties the tracks together, in words: the rule, how it stands, and who is waited for. */
export function Pairings({ response, steps, links, leads, onPoint }: Properties) {
  const t = useWords(WORDS);
  const { name, status, english, title } = useResponseNames();
  return (
    <section aria-label={t('pairings')}>
      <h2>{t('pairings')}</h2>
      {links.length === 0 && <p className="faint">{t('noPairings')}</p>}
      {links.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="pairings">
          {links.map(({ pairing, drift }) => (
            <tr
              key={pairing.key}
              data-pairing={pairing.key}
              data-status={drift.status}
              onMouseEnter={() => onPoint(pairing.key)}
              onMouseLeave={() => onPoint(undefined)}
            >
              <td>
                <strong>{title(pairing.title)}</strong>
                <br />
                <small>{ruleWords(pairing, steps, english)}</small>
              </td>
              <td>
                <span className={looks(drift.status)}>
                  <span aria-hidden="true">{SIGNS[drift.status]}</span> {status(drift.status)}
                </span>
              </td>
              <td>
                <Moment at={drift.thenAt ?? drift.dueAt} />
              </td>
              <td>{!drift.thenAt && drift.behind && name(drift.behind)}</td>
              <td>
                {leads && !guards(pairing.then?.point) && drift.status !== 'OVERRIDDEN' && !drift.thenAt && (
                  <AskOverride responseId={response.id} pairing={pairing} />
                )}
              </td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}

/** What guards the public is let go by for one statement, which is asked for where that one is. */
const guards = (then: string | undefined): boolean => then === 'PUBLISHED' || then === 'PLACE_NAMED';

const looks = (status: Link['drift']['status']): string =>
  status === 'MISSED' ? 'badge alarm' : status === 'AT_RISK' ? 'badge warn' : 'badge';
