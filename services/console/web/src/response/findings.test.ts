import { expect, test } from 'vitest';
import { mentionOf } from './findings';
import type { Finding, Mention } from './types';

const finding = (part: Finding['part'], excerpt: string): Finding => ({ kind: 'ROOM', part, excerpt });
const mention = (passage: string, words: string, acceptable = true): Mention => ({
  passage,
  words,
  why: acceptable ? 'ROOM' : 'PROTECTED_FIELD',
  acceptable,
});

test('knows why by the same words in the same part, and takes the stricter of two', () => {
  const mentions = [
    mention('zh.body', '301室'),
    mention('zh.body', '301室', false),
    mention('en.body', '301室'),
  ];
  expect(mentionOf(finding('BODY_ZH', '301室'), mentions)?.acceptable).toBe(false);
  expect(mentionOf(finding('BODY_EN', '301室'), mentions)?.acceptable).toBe(true);
  expect(mentionOf(finding('TITLE_ZH', '301室'), mentions)).toBeUndefined();
  expect(mentionOf(finding('BODY_ZH', '302室'), mentions)).toBeUndefined();
});
