import type { StreamMessage } from '../api/notify';

/** What was sent to me and not put away yet, the newest first. */
export type Messages = readonly StreamMessage[];

const MOST = 50;

export const isMessage = (value: unknown): value is StreamMessage => {
  const said = value as Partial<StreamMessage> | null;
  return typeof said === 'object' && typeof said?.id === 'string' && typeof said.words === 'string';
};

/** Each once, however often the stream says it. */
export function heard(messages: Messages, one: StreamMessage, putAway: ReadonlySet<string>): Messages {
  if (putAway.has(one.id) || messages.some(({ id }) => id === one.id)) return messages;
  return [one, ...messages].slice(0, MOST);
}

export const without = (messages: Messages, id: string): Messages =>
  messages.filter((each) => each.id !== id);

/** Of what the stream says of a delivery: which one its person has acknowledged. */
export function acknowledged(change: unknown): string | undefined {
  const { id, stage } = (change ?? {}) as { id?: unknown; stage?: unknown };
  return stage === 'ACKNOWLEDGED' && typeof id === 'string' ? id : undefined;
}

/** Where its link leads on this page; undefined: elsewhere, or nowhere. */
export function pageOf(link: string): string | undefined {
  if (!URL.canParse(link)) return undefined;
  const { hash } = new URL(link);
  return hash.startsWith('#/') ? hash.slice(1) : undefined;
}
