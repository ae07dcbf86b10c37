import { useSyncExternalStore } from 'react';

export type Language = 'zh' | 'en';
/** Chinese, then English. */
export type Words = Record<string, readonly [string, string]>;

const KEPT_AS = 'language';
const listeners = new Set<() => void>();
let language: Language = kept() === 'en' ? 'en' : 'zh';

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

export const currentLanguage = (): Language => language;
export const locale = (of: Language): string => (of === 'en' ? 'en-GB' : 'zh-CN');

export function switchLanguage(): void {
  language = language === 'zh' ? 'en' : 'zh';
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // A browser that keeps nothing starts in Chinese again.
  }
  for (const listener of listeners) listener();
}

export function useLanguage(): Language {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => language,
  );
}

/** The words of one page in the language of the moment: `const t = useWords(WORDS); t('close')`. */
export function useWords<W extends Words>(words: W): (key: keyof W) => string {
  const index = useLanguage() === 'en' ? 1 : 0;
  return (key) => words[key]?.[index] ?? String(key);
}
