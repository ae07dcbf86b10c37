import { Button, Select, Tabs } from 'antd';
import { useState } from 'react';
import { REVIEW_STATES, type ReviewState } from '../../api/risk';
import { useWords } from '../../i18n/language';
import { Section } from '../../lead/Section';
import { useLink } from '../../live/link';
import { isAbsent } from '../../notify/isAbsent';
import { BeginReview } from '../../review/BeginReview';
import { Deletions } from '../../review/Deletions';
import { ReviewTable } from '../../review/ReviewTable';
import { listReviews } from '../../risk/api';
import { Faults } from '../../risk/Faults';
import { useRiskNames } from '../../risk/names';
import { usePages } from '../../risk/usePages';
import { WORDS } from '../../risk/words';
import type { PageProps } from '../registry';
import '../../incident/incident.css';

const EVERY_MS = 60_000;

/** Cases that the responsible officers look at again and again. */
export default function ReviewsPage({ session }: PageProps) {
  const t = useWords(WORDS);
  return (
    <>
      <Section role={session.role} />
      <h1 className="page-title">{t('reviews')}</h1>
      <p className="faint">{t('reviewsNote')}</p>
      <Tabs
        destroyOnHidden
        data-testid="review-tabs"
        items={[
          { key: 'reviews', label: t('reviews'), children: <Reviews session={session} /> },
          { key: 'deletions', label: t('deletions'), children: <Deletions /> },
        ]}
      />
    </>
  );
}

function Reviews({ session }: PageProps) {
  const t = useWords(WORDS);
  const name = useRiskNames();
  const [mine, setMine] = useState(true);
  const [state, setState] = useState<ReviewState>();
  const filter = { ...(mine && { owner: 'me' }), ...(state && { state }) };
  const { pages, error, isPending, hasNextPage, fetchNextPage } = usePages(
    ['review', 'list', filter],
    (cursor, signal) => listReviews(filter, cursor, signal),
    EVERY_MS,
  );
  useLink('reviews', !error || isAbsent(error));
  const reviews = pages.flatMap((page) => page.items ?? []);
  const regionId = session.scopePath?.split('/').filter(Boolean).at(-1) ?? '';
  return (
    <>
      <div className="action-bar">
        <BeginReview regionId={regionId} />
        <Select
          aria-label={t('state')}
          className="filter"
          placeholder={t('state')}
          allowClear
          value={state ?? null}
          options={REVIEW_STATES.map((value) => ({ value, label: name(value) }))}
          onChange={(value: ReviewState | null) => setState(value ?? undefined)}
        />
        <label>
          <input type="checkbox" checked={mine} onChange={({ target }) => setMine(target.checked)} />{' '}
          {t('mineOnly')}
        </label>
      </div>
      <Faults error={error} />
      {!error && !isPending && reviews.length === 0 && <p className="faint">{t('noReviews')}</p>}
      {reviews.length > 0 && <ReviewTable reviews={reviews} me={session.username} />}
      {hasNextPage && <Button onClick={() => fetchNextPage()}>{t('more')}</Button>}
    </>
  );
}
