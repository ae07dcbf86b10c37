import type { Content } from './types';

/** What only people know is left open in a template between these; nobody stands for a text that still has one. */
const GAP = /【[^】]*】/g;

/** Of a statement in both languages. */
export const gapsOf = ({ zh, en }: Pick<Content, 'zh' | 'en'>): string[] =>
  [zh.title, zh.body, en?.title, en?.body].flatMap((text) => text?.match(GAP) ?? []);
