import { useLanguage, useWords } from '../i18n/language';
import type { Layer } from './layers/layer';
import { WORDS } from './words';

export function Legend({ layers }: { layers: readonly Layer[] }) {
  const t = useWords(WORDS);
  const index = useLanguage() === 'en' ? 1 : 0;
  return (
    <ul className="map-legend" aria-label={t('legend')}>
      {layers.flatMap(({ id, signs }) =>
        signs.map(({ style, text, word }) => (
          <li key={`${id} ${word}`}>
            <span className={`map-label ${style}`} aria-hidden="true">
              {text[index]}
            </span>{' '}
            {t(word)}
          </li>
        )),
      )}
    </ul>
  );
}
