import { leadApi, okAs, type PageOf } from '../api/client';
import type * as R from '../api/risk';

// What the pages ask lead of risk lists, circulars and reviews.

const LIST = '/api/v1/risks/{regionId}';
const at = (regionId: string) => ({ path: { regionId } });
const key = (value: string) => ({ header: { 'Idempotency-Key': value } });
const page = (cursor: string | undefined, limit = 50) => ({ limit, ...(cursor && { cursor }) });

export const riskRules = (signal: AbortSignal) =>
  okAs<R.Rules>(leadApi.GET('/api/v1/risks/rules', { signal }));
export const newestLists = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<R.ListHead>>(leadApi.GET('/api/v1/risks', { params: { query: page(cursor, 200) }, signal }));
export const listOf = (
  regionId: string,
  listId: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  okAs<R.ListPage>(
    leadApi.GET(LIST, {
      params: { ...at(regionId), query: { ...page(cursor), ...(listId && { listId }) } },
      signal,
    }),
  );
export const listsOf = (regionId: string, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<R.ListHead>>(
    leadApi.GET(`${LIST}/lists`, { params: { ...at(regionId), query: page(cursor) }, signal }),
  );
export const schoolOf = (
  regionId: string,
  schoolId: string,
  listId: string | undefined,
  signal: AbortSignal,
) =>
  okAs<R.SchoolRisk>(
    leadApi.GET(`${LIST}/schools/{schoolId}`, {
      params: { path: { regionId, schoolId }, query: listId ? { listId } : {} },
      signal,
    }),
  );
export const changesOf = (
  regionId: string,
  from: string | undefined,
  cursor: string | undefined,
  signal: AbortSignal,
) =>
  okAs<R.Changes>(
    leadApi.GET(`${LIST}/changes`, {
      params: { ...at(regionId), query: { ...page(cursor), ...(from && { from }) } },
      signal,
    }),
  );
export const levelsOf = (regionId: string, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<R.SchoolLevel>>(
    leadApi.GET(`${LIST}/levels`, { params: { ...at(regionId), query: page(cursor, 5_000) }, signal }),
  );

export const countList = (regionId: string, of: string) =>
  okAs<R.ListHead>(leadApi.POST(`${LIST}/countings`, { params: { ...at(regionId), ...key(of) }, body: {} }));
export const signList = (regionId: string, listId: string) =>
  okAs<R.ListHead>(leadApi.POST(`${LIST}/signatures`, { params: at(regionId), body: { listId } }));
export const publishList = (regionId: string, listId: string) =>
  okAs<R.ListHead>(leadApi.POST(`${LIST}/publications`, { params: at(regionId), body: { listId } }));

// Circulars.

const CIRCULAR = '/api/v1/circulars/{id}';
const of = (id: string) => ({ path: { id } });

export interface CircularFilter {
  box?: 'SENT' | 'RECEIVED';
  state?: R.CircularState;
}
export const listCirculars = (filter: CircularFilter, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<R.Circular>>(
    leadApi.GET('/api/v1/circulars', { params: { query: { ...filter, ...page(cursor) } }, signal }),
  );
export const findCircular = (id: string, signal: AbortSignal) =>
  okAs<R.Circular>(leadApi.GET(CIRCULAR, { params: of(id), signal }));
export const listOfCircular = (id: string, cursor: string | undefined, signal: AbortSignal) =>
  okAs<R.ListPage>(leadApi.GET(`${CIRCULAR}/list`, { params: { ...of(id), query: page(cursor) }, signal }));
export const sendCircular = (body: R.NewCircular, as: string) =>
  okAs<R.Circular>(leadApi.POST('/api/v1/circulars', { params: key(as), body: body }));
export const acknowledge = (id: string) =>
  okAs<R.Circular>(leadApi.POST(`${CIRCULAR}/acknowledgements`, { params: of(id), body: {} }));
export const withdraw = (id: string) =>
  okAs<R.Circular>(leadApi.POST(`${CIRCULAR}/withdrawal`, { params: of(id), body: {} }));

// Reviews.

const REVIEW = '/api/v1/reviews/{id}';
export interface ReviewFilter {
  owner?: string;
  state?: R.ReviewState;
}
export const listReviews = (filter: ReviewFilter, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<R.Review>>(
    leadApi.GET('/api/v1/reviews', { params: { query: { ...filter, ...page(cursor) } }, signal }),
  );
export const listDeletions = (cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<R.ReviewDeletion>>(
    leadApi.GET('/api/v1/reviews/deletions', { params: { query: page(cursor) }, signal }),
  );
export const beginReview = (body: R.NewReview, as: string) =>
  okAs<R.Review>(leadApi.POST('/api/v1/reviews', { params: key(as), body: body }));
export const lookAt = (id: string, finding: R.Finding, as: string) =>
  okAs<R.Review>(leadApi.POST(`${REVIEW}/rounds`, { params: { ...of(id), ...key(as) }, body: { finding } }));
export const setLevel = (id: string, level: R.ReviewLevel) =>
  okAs<R.Review>(leadApi.PUT(`${REVIEW}/level`, { params: of(id), body: { level } }));
export const setOwner = (id: string, owner: string) =>
  okAs<R.Review>(leadApi.PUT(`${REVIEW}/owner`, { params: of(id), body: { owner } }));
