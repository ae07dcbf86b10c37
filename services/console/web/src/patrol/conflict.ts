import type { DISPATCH_WORDS } from './words';

type Word = keyof typeof DISPATCH_WORDS;

// Of the sentences that patrol refuses with, those that have words of this page's languages.
const KNOWN: readonly (readonly [RegExp, Word])[] = [
  [/is on dispatch /, 'busyElsewhere'],
  [/^unitId: the unit is off duty/, 'unitOff'],
  [/it is clearing/, 'unitClearing'],
  [/the dispatch is over/, 'over'],
  [/the incident is closed/, 'closed'],
  [/the alarm is silent/, 'silent'],
  [/nobody is sent to a test/, 'test'],
];

export interface Conflict {
  /** Undefined: no words for it, the sentence itself is shown. */
  word: Word | undefined;
  /** The dispatch that has the unit. */
  heldBy: string | undefined;
}

/** Why a 409 was one, from what it says. */
export const conflictOf = (detail: string): Conflict => ({
  word: KNOWN.find(([sentence]) => sentence.test(detail))?.[1],
  heldBy: /dispatch ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.exec(detail)?.[1],
});
