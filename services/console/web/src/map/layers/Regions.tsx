import { useEffect, useMemo } from 'react';
import { useLanguage, useWords } from '../../i18n/language';
import { goTo, type Label, Labels, onScreen, underIncident } from '../labels';
import { COUNTIES_FROM, centresOf, SCHOOLS_FROM, type Tier, tierAt, uncovered } from '../schools';
import { useGaps, usePlaces, useRegions } from '../useSchools';
import { WORDS } from '../words';
import type { Layer, LayerProps } from './layer';

/** Pixels that a label takes, roughly. */
const WIDTH = 112;
const HEIGHT = 30;

/** From afar: prefectures, then counties, with the number of their schools and of those with a gap. */
function Show({ map, tasks }: LayerProps) {
  const t = useWords(WORDS);
  const english = useLanguage() === 'en';
  const { places } = usePlaces();
  const { gaps } = useGaps();
  const regions = useRegions();
  const tiers = useMemo(() => {
    const centres = (tier: Tier) =>
      centresOf(places, regions, tier, gaps).sort((a, b) => b.gaps - a.gaps || b.schools - a.schools);
    return { prefectures: centres('prefectures'), counties: centres('counties') };
  }, [places, regions, gaps]);
  const labels = useMemo(() => new Labels(map, 'center'), [map]);
  useEffect(() => () => labels.clear(), [labels]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an incident that comes or goes may cover or free a region
  useEffect(() => {
    const draw = () => {
      const tier = tierAt(map.getZoom());
      const seen = map.getBounds();
      const near = (tier ? tiers[tier] : [])
        .filter(({ at }) => seen.contains([at[0], at[1]]) && !underIncident(map, at, WIDTH, HEIGHT))
        .map((centre) => ({ ...centre, ...onScreen(map, centre.at) }));
      labels.show(
        uncovered(near, WIDTH, HEIGHT).map(({ region, at, schools, gaps }): Label => {
          const called = (english && region.englishName) || region.name || region.id || '';
          const gap = gaps > 0 ? ` ▲${gaps}` : '';
          return {
            key: `${region.id} ${called} ${schools}${gap}`,
            at,
            style: `region ${gaps > 0 ? 'gap' : ''}`,
            text: `${called} ${schools}${gap}`,
            name: `${called}: ${schools} ${t('schools')}${gaps > 0 ? `, ${t('gap')} ${gaps}` : ''}; ${t('closer')}`,
            press: () => goTo(map, at, tier === 'prefectures' ? COUNTIES_FROM : SCHOOLS_FROM),
          };
        }),
      );
    };
    draw();
    map.on('moveend', draw);
    return () => {
      map.off('moveend', draw);
    };
  }, [map, labels, tasks, tiers, english, t]);
  return null;
}

export const REGIONS: Layer = {
  id: 'regions',
  Show,
  signs: [{ style: 'region', text: ['武昌区 120', 'Wuchang 120'], word: 'region' }],
};
