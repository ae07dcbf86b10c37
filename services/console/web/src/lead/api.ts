import { asFile, leadApi, okAs, type PageOf } from '../api/client';
import type * as L from '../api/lead';

// What the pages ask lead. Only what takes a lead in needs a key: the rest, given twice, is done once.

const LEAD = '/api/v1/leads/{id}';
const of = (id: string) => ({ params: { path: { id } } });

export interface Filter {
  schoolId?: string;
  category?: L.Category;
  state?: L.State;
  severity?: L.Severity;
  holder?: L.Agency;
  overdue?: true;
  /** What a desk has to look at first, of what is not over; or the newest. */
  order: L.Order;
}

const page = (filter: Filter, cursor: string | undefined) => ({
  query: { ...filter, limit: 50, ...(cursor && { cursor }) },
});
export const listLeads = (filter: Filter, cursor: string | undefined, signal: AbortSignal) =>
  okAs<PageOf<L.Summary>>(leadApi.GET('/api/v1/leads', { params: page(filter, cursor), signal }));
/** In the body: an address is written into logs on its way. */
export const searchLeads = (words: string, filter: Filter, cursor: string | undefined, signal: AbortSignal) =>
  okAs<L.Found>(
    leadApi.POST('/api/v1/leads/search', { params: page(filter, cursor), body: { words }, signal }),
  );
export const findLead = (id: string, signal: AbortSignal) =>
  okAs<L.Lead>(leadApi.GET(LEAD, { ...of(id), signal }));
export const duplicatesOf = (id: string, signal: AbortSignal) =>
  okAs<L.Likely[]>(leadApi.GET(`${LEAD}/duplicates`, { ...of(id), signal }));
export const takeIn = (body: L.NewLead, key: string) =>
  okAs<L.Standing>(leadApi.POST('/api/v1/leads', { params: { header: { 'Idempotency-Key': key } }, body }));

/** The picture itself is the body: JPEG or PNG, of whose own name nothing is sent. */
export const addAttachment = async (id: string, picture: File, key: string) =>
  okAs<L.Attachment>(
    leadApi.POST(`${LEAD}/attachments`, {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      ...(await asFile(picture, picture.type)),
    }),
  );

// Triage.

export const addNote = (id: string, words: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/notes`, { ...of(id), body: { words } }));
export const triage = (id: string, body: L.Triage) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/triage`, { ...of(id), body }));
export const overrule = (id: string, severity: L.Severity, reason: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/severity`, { ...of(id), body: { severity, reason } }));
export const verify = (id: string, founded: boolean, grounds: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/verification`, { ...of(id), body: { founded, grounds } }));
export const handOver = (id: string, body: L.HandOver) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/hand-over`, { ...of(id), body }));
export const receive = (id: string) => okAs<L.Standing>(leadApi.POST(`${LEAD}/receipt`, of(id)));
export const decline = (id: string, reason: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/decline`, { ...of(id), body: { reason } }));
export const merge = (id: string, headId: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/merge`, { ...of(id), body: { headId } }));
export const splitOff = (id: string) => okAs<L.Standing>(leadApi.POST(`${LEAD}/split-off`, of(id)));

// Handling.

export const begin = (id: string) => okAs<L.Standing>(leadApi.POST(`${LEAD}/begin`, of(id)));
const step = (id: string, key: string) => ({ params: { path: { id, key } } });
export const stepDone = (id: string, key: string, note: string | undefined) =>
  okAs<L.Standing>(leadApi.PUT(`${LEAD}/steps/{key}/done`, { ...step(id, key), body: note ? { note } : {} }));
export const excuseStep = (id: string, key: string, reason: string) =>
  okAs<L.Standing>(leadApi.PUT(`${LEAD}/steps/{key}/excused`, { ...step(id, key), body: { reason } }));
export const mediate = (id: string, inCharge: L.InCharge[]) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/mediation`, { ...of(id), body: { inCharge } }));
export const putInCharge = (id: string, inCharge: L.InCharge[]) =>
  okAs<L.Standing>(leadApi.PUT(`${LEAD}/mediation/in-charge`, { ...of(id), body: { inCharge } }));
export const talk = (id: string, held: L.Talk) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/mediation/talks`, { ...of(id), body: { talk: held } }));
export const agree = (id: string, terms: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/mediation/agreement`, { ...of(id), body: { terms } }));
export const giveUp = (id: string, reason: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/mediation/give-up`, { ...of(id), body: { reason } }));
export const resume = (id: string) => okAs<L.Standing>(leadApi.POST(`${LEAD}/mediation/resume`, of(id)));
export const settle = (id: string, body: L.Settlement) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/settlement`, { ...of(id), body }));
export const visit = (id: string, number: number, found: 'HOLDS' | 'RETURNED', note: string | undefined) =>
  okAs<L.Standing>(
    leadApi.PUT(`${LEAD}/visits/{number}`, {
      params: { path: { id, number: String(number) } },
      body: { found, ...(note && { note }) },
    }),
  );
export const close = (id: string) => okAs<L.Standing>(leadApi.POST(`${LEAD}/close`, of(id)));
export const reopen = (id: string, reason: string) =>
  okAs<L.Standing>(leadApi.POST(`${LEAD}/reopen`, { ...of(id), body: { reason } }));
