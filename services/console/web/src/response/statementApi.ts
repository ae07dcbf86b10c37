import { okAs, type PageOf, responseApi } from '../api/client';
import type {
  Content,
  Finding,
  Mention,
  Posting,
  Statement,
  StatementKind,
  StatementSummary,
  StatementVersion,
  Template,
} from './types';

const of = (id: string) => ({ path: { id } });
const under = (key: string) => ({ 'Idempotency-Key': key });

export const listStatements = (responseId: string, signal: AbortSignal) =>
  okAs<PageOf<StatementSummary>>(
    responseApi.GET('/api/v1/statements', { params: { query: { responseId, limit: 500 } }, signal }),
  );
export const findStatement = (id: string, signal: AbortSignal) =>
  okAs<Statement>(responseApi.GET('/api/v1/statements/{id}', { params: of(id), signal }));
export const versionsOf = (id: string, signal: AbortSignal) =>
  okAs<StatementVersion[]>(responseApi.GET('/api/v1/statements/{id}/versions', { params: of(id), signal }));

/** What a statement of a response may begin from. */
export const templatesOf = (responseId: string, signal: AbortSignal) =>
  okAs<Template[]>(
    responseApi.GET('/api/v1/statements/templates', { params: { query: { responseId } }, signal }),
  );

export interface Draft {
  responseId: string;
  kind: StatementKind;
  content: Content;
}

export const draftStatement = (body: Draft, key: string) =>
  okAs<Statement>(responseApi.POST('/api/v1/statements', { params: { header: under(key) }, body }));
export const editStatement = (id: string, version: number, content: Content) =>
  okAs<Statement>(responseApi.PUT('/api/v1/statements/{id}', { params: of(id), body: { version, content } }));
export const correctStatement = (id: string, content: Content) =>
  okAs<Statement>(responseApi.POST('/api/v1/statements/{id}/correct', { params: of(id), body: { content } }));

const MOVES = {
  review: '/api/v1/statements/{id}/review',
  sign: '/api/v1/statements/{id}/sign',
  publish: '/api/v1/statements/{id}/publish',
} as const;

/** Whoever reviews, signs or publishes says which version they read. */
export const moveStatement = (id: string, move: keyof typeof MOVES, version: number) =>
  okAs<Statement>(responseApi.POST(MOVES[move], { params: of(id), body: { version } }));

const ENDS = {
  withdraw: '/api/v1/statements/{id}/withdraw',
  discard: '/api/v1/statements/{id}/discard',
} as const;

export const endStatement = (id: string, end: keyof typeof ENDS, reason: string) =>
  okAs<Statement>(responseApi.POST(ENDS[end], { params: of(id), body: { reason } }));

export const decideFinding = (
  id: string,
  { kind, part, excerpt }: Finding,
  decision: { allowed: boolean; reason: string },
) =>
  okAs<Statement>(
    responseApi.POST('/api/v1/statements/{id}/findings', {
      params: of(id),
      body: { kind, part, excerpt, ...decision },
    }),
  );

/** Where in its text the words stand that could name somebody, and why. */
export const mentionsIn = (id: string, signal: AbortSignal) =>
  okAs<Mention[]>(responseApi.GET('/api/v1/statements/{id}/mentions', { params: of(id), signal }));

export const listPostings = (id: string, signal: AbortSignal) =>
  okAs<Posting[]>(responseApi.GET('/api/v1/statements/{id}/postings', { params: of(id), signal }));
export const recordPosting = (id: string, body: Pick<Posting, 'platform' | 'postedAt'>, key: string) =>
  okAs<Posting>(
    responseApi.POST('/api/v1/statements/{id}/postings', {
      params: { ...of(id), header: under(key) },
      body,
    }),
  );

/** 警情通报 of one publication: its text, and its picture as SVG. */
export const noticeText = (id: string, signal: AbortSignal) =>
  okAs<string>(
    responseApi.GET('/api/v1/publications/{id}/notice', { params: of(id), parseAs: 'text', signal }),
  );
export const noticePicture = (id: string, signal: AbortSignal) =>
  okAs<string>(
    responseApi.GET('/api/v1/publications/{id}/notice.svg', { params: of(id), parseAs: 'text', signal }),
  );
export const capOf = (id: string): string => `/api/v1/publications/${encodeURIComponent(id)}/cap.xml`;
