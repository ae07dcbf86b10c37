import type { Content, Fact, FactRef, Statement } from './types';

export const LONGEST_TITLE = 100;
export const LONGEST_BODY = 4000;

/** What is typed, before it is a version. */
export interface Typed {
  zhTitle: string;
  zhBody: string;
  enTitle: string;
  enBody: string;
  facts: string[];
  namesPlace: boolean;
}

export const EMPTY: Typed = {
  zhTitle: '',
  zhBody: '',
  enTitle: '',
  enBody: '',
  facts: [],
  namesPlace: false,
};

export const typedOf = ({ zh, en, facts, namesPlace }: Content): Typed => ({
  zhTitle: zh.title,
  zhBody: zh.body,
  enTitle: en?.title ?? '',
  enBody: en?.body ?? '',
  facts: facts.map(({ factId }) => factId),
  namesPlace,
});

/** Facts are taken as they are now: whoever saves has them before their eyes. */
export function contentOf(typed: Typed, known: readonly Fact[]): Content {
  const en = { title: typed.enTitle.trim(), body: typed.enBody.trim() };
  return {
    zh: { title: typed.zhTitle.trim(), body: typed.zhBody.trim() },
    ...((en.title || en.body) && { en }),
    facts: typed.facts.flatMap((id): FactRef[] => {
      const fact = known.find((each) => each.id === id);
      return fact ? [{ factId: id, version: fact.version }] : [];
    }),
    namesPlace: typed.namesPlace,
  };
}

/** Facts of a version that say something else by now. */
export const staleFacts = (content: Content, known: readonly Fact[]): Fact[] =>
  content.facts.flatMap((ref) => {
    const fact = known.find(({ id }) => id === ref.factId);
    return fact && fact.version !== ref.version ? [fact] : [];
  });

/** Saving would say something new. */
export const differs = (typed: Typed, content: Content, known: readonly Fact[]): boolean =>
  JSON.stringify(contentOf(typed, known)) !== JSON.stringify(ordered(content));

const ordered = ({ zh, en, facts, namesPlace }: Content): Content => ({
  zh: { title: zh.title, body: zh.body },
  ...(en && { en: { title: en.title, body: en.body } }),
  facts: facts.map(({ factId, version }) => ({ factId, version })),
  namesPlace,
});

export type Step = 'review' | 'sign' | 'publish';

/** What comes next for the newest version; nothing where it is out, or never will be. */
export function nextStep({ kind, state }: Pick<Statement, 'kind' | 'state'>): Step | undefined {
  switch (state) {
    case 'DRAFT':
      return kind === 'SAFETY_INSTRUCTION' ? 'sign' : 'review';
    case 'REVIEWED':
      return 'sign';
    case 'SIGNED':
      return 'publish';
    case 'PUBLISHED':
    case 'WITHDRAWN':
    case 'DISCARDED':
      return undefined;
  }
}

/** Its text may still be changed: what is out is changed by a correction. */
export const isOpen = ({ state }: Pick<Statement, 'state'>): boolean =>
  state === 'DRAFT' || state === 'REVIEWED' || state === 'SIGNED';

/** Words about which nobody has decided, or that have to go and are still there. */
export const openFindings = ({ findings }: Pick<Statement, 'findings'>) =>
  findings.filter(({ allowed }) => !allowed);
