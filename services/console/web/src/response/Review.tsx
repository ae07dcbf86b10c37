import { useQuery } from '@tanstack/react-query';
import { PlainTable } from '../app/PlainTable';
import { useWords } from '../i18n/language';
import { subjectOf } from './alarms';
import { findReview } from './api';
import { Clocks } from './Clocks';
import { useResponseNames } from './names';
import { useDeedNames } from './recordNames';
import { spanWords } from './span';
import { stepsOf } from './steps';
import type { Pairing, Response } from './types';
import { WORDS } from './words';

const COLUMNS = ['finding', 'subject', 'track', 'lateBy'] as const;

/** The look back: what was late, missed or left out, and the times against the norm. */
export function Review({ response, pairings }: { response: Response; pairings: readonly Pairing[] }) {
  const t = useWords(WORDS);
  const { name, title, english } = useResponseNames();
  const of = useDeedNames();
  const { data } = useQuery({
    queryKey: ['response', response.id, 'review', response.version],
    queryFn: ({ signal }) => findReview(response.id, signal),
  });
  if (!data) return null;
  const said = (subject: string) => {
    const found = subjectOf(subject, stepsOf(response), pairings);
    return typeof found === 'string' ? name(found) : title(found);
  };
  return (
    <section aria-label={t('review')} data-testid="review">
      <h2>{t('review')}</h2>
      <Clocks drift={data.drift} />
      {data.findings.length === 0 && <p>{t('noFindings')}</p>}
      {data.findings.length > 0 && (
        <PlainTable titles={COLUMNS.map(t)} testId="review-findings">
          {data.findings.map(({ kind, subject, track, lateBySeconds }) => (
            <tr key={`${kind} ${subject} ${lateBySeconds}`}>
              <td>{of(kind)}</td>
              <td>{said(subject)}</td>
              <td>{name(track)}</td>
              <td>{lateBySeconds ? spanWords(lateBySeconds * 1_000, english) : ''}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </section>
  );
}
