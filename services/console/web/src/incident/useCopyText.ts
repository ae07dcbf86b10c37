import { App } from 'antd';
import { useCallback } from 'react';
import type { Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { useNames } from '../i18n/names';
import { callText } from './callText';
import { CALL_WORDS } from './callWords';

/** Copies an incident's text with one key. A browser allows it over TLS alone; else the text is there to be selected. */
export function useCopyText(): (task: Task) => void {
  const t = useWords(CALL_WORDS);
  const { name } = useNames();
  const { message } = App.useApp();
  return useCallback(
    (task: Task) => {
      const copied = navigator.clipboard?.writeText(callText(task, t, name)) ?? Promise.reject();
      copied.then(
        () => message.success(t('copied')),
        () => message.warning(t('notCopied'), 8),
      );
    },
    [message, name, t],
  );
}
