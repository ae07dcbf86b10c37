import type { Given, Swap } from '../api/notify';
import { useWords } from '../i18n/language';
import { Moment } from '../time/Moment';

const WORDS = { gives: ['让出', 'gives'], agreed: ['已同意', 'agreed'] } as const;

/** Who gives which duty to whom. */
export function SwapWords({ swap: { one, other } }: { swap: Swap }) {
  return (
    <>
      <Gives given={one} /> ⇄ <Gives given={other} />
    </>
  );
}

function Gives({ given: { person, from, until, agreed } }: { given: Given }) {
  const t = useWords(WORDS);
  return (
    <>
      <strong>{person}</strong> {t('gives')} <Moment at={from} /> – <Moment at={until} />
      {agreed && <span className="badge">{t('agreed')}</span>}
    </>
  );
}
