import { expect, test } from 'vitest';
import type { Content, Fact, Finding } from './types';
import { contentOf, differs, isOpen, nextStep, openFindings, staleFacts, typedOf } from './writing';

const fact = (id: string, version: number) => ({ id, version }) as Fact;
const content: Content = {
  zh: { title: '警情通报', body: '正文' },
  facts: [{ factId: 'f', version: 1 }],
  namesPlace: true,
};

test('saves the facts as they are now, and English only where somebody wrote it', () => {
  const typed = typedOf(content);
  expect(contentOf(typed, [fact('f', 2)])).toEqual({ ...content, facts: [{ factId: 'f', version: 2 }] });
  expect(contentOf({ ...typed, enTitle: ' Notice ', enBody: 'Text' }, []).en).toEqual({
    title: 'Notice',
    body: 'Text',
  });
  expect(contentOf(typed, []).facts).toEqual([]);
});

test('says that there is something to save once a word or a fact is another', () => {
  const typed = typedOf(content);
  expect(differs(typed, content, [fact('f', 1)])).toBe(false);
  expect(differs({ ...typed, zhBody: '正文 ' }, content, [fact('f', 1)])).toBe(false);
  expect(differs({ ...typed, zhBody: '另文' }, content, [fact('f', 1)])).toBe(true);
  expect(differs(typed, content, [fact('f', 2)])).toBe(true);
  expect(differs({ ...typed, namesPlace: false }, content, [fact('f', 1)])).toBe(true);
  expect(staleFacts(content, [fact('f', 2)])).toEqual([fact('f', 2)]);
  expect(staleFacts(content, [fact('f', 1)])).toEqual([]);
});

test('leads from draft through review and signature to the public, and a safety instruction past review', () => {
  const states = ['DRAFT', 'REVIEWED', 'SIGNED', 'PUBLISHED', 'WITHDRAWN', 'DISCARDED'] as const;
  expect(states.map((state) => nextStep({ kind: 'STATEMENT', state }))).toEqual([
    'review',
    'sign',
    'publish',
    undefined,
    undefined,
    undefined,
  ]);
  expect(nextStep({ kind: 'SAFETY_INSTRUCTION', state: 'DRAFT' })).toBe('sign');
  expect(states.map((state) => isOpen({ state }))).toEqual([true, true, true, false, false, false]);
});

test('holds up by a finding until somebody said that it may stay', () => {
  const finding = (excerpt: string, allowed?: boolean) => ({ excerpt, allowed }) as Finding;
  const findings = [finding('a'), finding('b', true), finding('c', false)];
  expect(openFindings({ findings }).map(({ excerpt }) => excerpt)).toEqual(['a', 'c']);
});
