import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/language';
import { WORDS } from './words';

const STEP = 50;

/** The first of many, and a button for more of them. */
export function useShown<T>(all: readonly T[]) {
  const t = useWords(WORDS);
  const [most, setMost] = useState(STEP);
  const more = all.length > most && (
    <Button onClick={() => setMost(most + STEP)}>
      {t('more')} ({all.length - most})
    </Button>
  );
  return { shown: all.slice(0, most), more };
}
