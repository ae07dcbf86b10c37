import type { Finding, Mention } from './types';

const PARTS: Record<Finding['part'], string> = {
  TITLE_ZH: 'zh.title',
  BODY_ZH: 'zh.body',
  TITLE_EN: 'en.title',
  BODY_EN: 'en.body',
};

/** What the check says of the same words in the same part: why, and whether a person may let them stay. */
export const mentionOf = ({ part, excerpt }: Finding, mentions: readonly Mention[]): Mention | undefined => {
  const same = mentions.filter(({ passage, words }) => passage === PARTS[part] && words === excerpt);
  return same.find(({ acceptable }) => !acceptable) ?? same[0];
};
