import { useEffect, useMemo } from 'react';
import { ofUnit, usePatrolNames } from '../../patrol/names';
import { useUnits } from '../../patrol/useUnits';
import { type Label, Labels, onScreen, underIncident } from '../labels';
import { SCHOOLS_FROM, uncovered } from '../schools';
import { placedUnits } from '../units';
import type { Layer, LayerProps } from './layer';

/** Pixels that most labels take at most. */
const WIDTH = 160;
const HEIGHT = 26;

/** Units on duty where they were heard last, or at their station; from near, as schools are. */
function Show({ map, tasks, onSelect }: LayerProps) {
  const name = usePatrolNames();
  const { data: units } = useUnits();
  const labels = useMemo(() => new Labels(map, 'top'), [map]);
  useEffect(() => () => labels.clear(), [labels]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an incident that comes or goes may cover or free a unit
  useEffect(() => {
    const placed = placedUnits(units ?? []);
    const draw = () => {
      const bounds = map.getBounds();
      const near = (map.getZoom() < SCHOOLS_FROM ? [] : placed)
        .filter(({ at }) => bounds.contains([at[0], at[1]]) && !underIncident(map, at, WIDTH, HEIGHT))
        .map((each) => ({ ...each, ...onScreen(map, each.at) }));
      // Of those that lie together the busy ones are shown; nearer, all of them.
      labels.show(
        uncovered(near, WIDTH, HEIGHT).map(({ unit, at, live }): Label => {
          const busy = unit.status !== 'AVAILABLE';
          const text = `${busy ? '◆' : '◇'} ${unit.callSign}`;
          const style = `unit ${busy ? 'busy' : ''} ${live ? '' : 'station'}`;
          return {
            key: `${unit.id} ${style} ${text} ${unit.status} ${at}`,
            at,
            style,
            text,
            name: `${unit.callSign}: ${name(ofUnit(unit.status))}`,
            press: () => onSelect({ is: 'unit', id: unit.id ?? '' }),
          };
        }),
      );
    };
    draw();
    map.on('moveend', draw);
    return () => {
      map.off('moveend', draw);
    };
  }, [map, labels, units, tasks, name, onSelect]);
  return null;
}

export const UNITS: Layer = {
  id: 'units',
  roles: ['police-dispatcher', 'police-officer'],
  Show,
  signs: [
    { style: 'unit', text: ['◇', '◇'], word: 'unit' },
    { style: 'unit busy', text: ['◆', '◆'], word: 'busyUnit' },
    { style: 'unit station', text: ['◇', '◇'], word: 'unitAtStation' },
  ],
};
