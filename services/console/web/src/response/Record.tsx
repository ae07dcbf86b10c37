import { useState } from 'react';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { Moment } from '../time/Moment';
import { subjectOf } from './alarms';
import { useResponseNames } from './names';
import { useDeedNames } from './recordNames';
import { stepsOf } from './steps';
import type { Line, Pairing, Response } from './types';
import { WORDS } from './words';

/** So many of the newest at first. */
const STEP = 30;

interface Properties {
  response: Response;
  pairings: readonly Pairing[];
  record: readonly Line[];
}

/** What happened, the newest first. */
export function Record({ response, pairings, record }: Properties) {
  const t = useWords(WORDS);
  const { name } = useNames();
  const deed = useDeedNames();
  const about = useAbout(response, pairings);
  const [most, setMost] = useState(STEP);
  return (
    <section aria-label={t('record')} data-testid="record">
      <h2>{t('record')}</h2>
      <ol className="response-record">
        {[...record]
          .reverse()
          .slice(0, most)
          .map((line) => (
            <li key={line.sequence} data-what={line.what}>
              <Moment at={line.at} /> <strong>{deed(line.what)}</strong> {about(line)} {line.words}{' '}
              {line.role !== 'service' && (
                <small className="faint">
                  {line.actor} {name(line.role)}
                </small>
              )}
            </li>
          ))}
      </ol>
      {record.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          {t('more')}
        </button>
      )}
    </section>
  );
}

/** What it happened to, by the plan's words where it has some. */
function useAbout(response: Response, pairings: readonly Pairing[]): (line: Line) => string {
  const { name, title } = useResponseNames();
  const steps = stepsOf(response);
  const planned = (subject: string): string => {
    const of = subjectOf(subject, steps, pairings);
    return typeof of === 'string' ? name(of) : title(of);
  };
  return ({ about }) =>
    [
      about.step && planned(`step/${about.step}`),
      about.pairing && planned(`pairing/${about.pairing}`),
      about.subject && planned(about.subject),
      about.track && name(about.track),
      about.duty && name(about.duty),
      about.holder,
      about.kind && name(about.kind),
      about.state && name(about.state),
      about.level && name(about.level === 'COMMANDER' ? 'TO_COMMANDER' : 'LEAD'),
    ]
      .filter(Boolean)
      .join(' ');
}
