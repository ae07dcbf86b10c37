import type { RefObject } from 'react';
import { useWords } from '../i18n/language';
import type { Base } from './base';
import { WORDS } from './words';

interface Properties {
  box: RefObject<HTMLDivElement | null>;
  base: Base | undefined;
  /** This browser cannot show a map. */
  failed: boolean;
}

/** The box of a map with its approval number, or that there can be none. */
export function MapFrame({ box, base, failed }: Properties) {
  const t = useWords(WORDS);
  if (failed) return <p className="faint">{t('noMap')}</p>;
  return (
    <div className="map-frame">
      <div ref={box} className="map-box" />
      <Approval base={base} />
    </div>
  );
}

/** On the map itself and always, as the rules for published maps want it. */
function Approval({ base }: { base: Base | undefined }) {
  const t = useWords(WORDS);
  if (!base?.approvalNumber || !(base.tiles || base.outline)) return null;
  return (
    <p className="map-approval" data-testid="approval">
      {t('approval')}: {base.approvalNumber} {base.attribution}
    </p>
  );
}
