import { type ThemeConfig, theme } from 'antd';
import { useSyncExternalStore } from 'react';

// Contrast of AA in both: the library's own greys and blues fall short of it for text.
const FONT = 'system-ui, "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';
const LIGHT: ThemeConfig = {
  token: {
    fontFamily: FONT,
    colorPrimary: '#0b57c9',
    colorLink: '#0b57c9',
    colorError: '#b3261e',
    colorTextSecondary: '#454545',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#666666',
    motion: false,
  },
};
const DARK: ThemeConfig = {
  algorithm: theme.darkAlgorithm,
  token: {
    fontFamily: FONT,
    colorPrimary: '#2f6fd0',
    colorLink: '#7db4ff',
    colorError: '#e5534b',
    colorErrorText: '#ff8a80',
    colorTextSecondary: '#c8c8c8',
    colorTextTertiary: '#b4b4b4',
    colorTextDescription: '#b4b4b4',
    colorTextPlaceholder: '#a6a6a6',
    motion: false,
  },
  components: {
    Tabs: {
      itemSelectedColor: '#7db4ff',
      itemActiveColor: '#7db4ff',
      itemHoverColor: '#7db4ff',
      inkBarColor: '#7db4ff',
    },
  },
};

const KEPT_AS = 'theme';
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let chosen = kept();

function kept(): 'light' | 'dark' | undefined {
  try {
    const value = localStorage.getItem(KEPT_AS);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    return undefined;
  }
}

const isDark = (): boolean => (chosen ? chosen === 'dark' : system.matches);

export function switchTheme(): void {
  chosen = isDark() ? 'light' : 'dark';
  try {
    localStorage.setItem(KEPT_AS, chosen);
  } catch {
    // Then it is the system's again next time.
  }
  for (const listener of listeners) listener();
}

/** As the person chose, else as the system is. */
export function useDark(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    system.addEventListener('change', listener);
    return () => {
      listeners.delete(listener);
      system.removeEventListener('change', listener);
    };
  }, isDark);
}

export const themeOf = (dark: boolean): ThemeConfig => (dark ? DARK : LIGHT);
