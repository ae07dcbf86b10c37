import { useWords } from '../i18n/language';
import type { Base } from './base';
import { WORDS } from './words';

/** On the map itself and always, as the rules for published maps want it. */
export function Approval({ base }: { base: Base | undefined }) {
  const t = useWords(WORDS);
  if (!base?.approvalNumber || !(base.tiles || base.outline)) return null;
  return (
    <p className="map-approval" data-testid="approval">
      {t('approval')}: {base.approvalNumber} {base.attribution}
    </p>
  );
}
