import type { GeoJSONSource, Map as MapLibre, MapSourceDataEvent } from 'maplibre-gl';
import { useEffect, useMemo } from 'react';
import { useWords } from '../../i18n/language';
import type { Position } from '../graticule';
import { goTo, type Label, Labels, underIncident } from '../labels';
import { SCHOOLS_FROM } from '../schools';
import { useGaps, usePlaces } from '../useSchools';
import { WORDS } from '../words';
import type { Layer, LayerProps } from './layer';

const SOURCE = 'schools';
/** From where on a school's name is written beside it, and not only said. */
const NAMES_FROM = 15;
/** Pixels that most labels take at most. */
const WIDTH = 60;
const HEIGHT = 28;
const EMPTY = { type: 'FeatureCollection' as const, features: [] };

/** Schools in use, those that lie close together as one with their number; who has a gap is marked. */
function Show({ map, tasks, onSelect }: LayerProps) {
  const t = useWords(WORDS);
  const { places } = usePlaces();
  const { gaps } = useGaps();
  const labels = useMemo(() => new Labels(map, 'center'), [map]);
  useEffect(() => () => labels.clear(), [labels]);
  useEffect(() => {
    addSource(map);
    return () => {
      // The map itself may have gone before.
      if (!map.style) return;
      map.removeLayer(SOURCE);
      map.removeSource(SOURCE);
    };
  }, [map]);
  useEffect(() => {
    map.getSource<GeoJSONSource>(SOURCE)?.setData({
      type: 'FeatureCollection',
      features: places.map(({ id, name, at }) => ({
        type: 'Feature',
        properties: { id, name, gap: gaps.has(id) ? 1 : 0, overdue: gaps.get(id)?.overdue === true },
        geometry: { type: 'Point', coordinates: [at[0], at[1]] },
      })),
    });
  }, [map, places, gaps]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an incident that comes or goes may cover or free a school
  useEffect(() => {
    const draw = () => {
      const near = map.getZoom() < SCHOOLS_FROM ? [] : seen(map);
      labels.show(near.filter(({ at }) => !underIncident(map, at, WIDTH, HEIGHT)).map(label));
    };
    const label = ({ properties, at }: Seen): Label => {
      const { cluster_id, point_count, gap } = properties;
      const mark = gap > 0 ? ` ▲${gap}` : '';
      if (cluster_id !== undefined) {
        return {
          key: `${cluster_id} ${point_count}${mark} ${at}`,
          at,
          style: `cluster ${gap > 0 ? 'gap' : ''}`,
          text: `${point_count}${mark}`,
          name: `${point_count} ${t('schools')}${gap > 0 ? `, ${t('gap')} ${gap}` : ''}; ${t('closer')}`,
          press: () => void closer(map, cluster_id, at),
        };
      }
      const { id, name, overdue } = properties;
      const written = [gap > 0 ? `▲ ${t('gapShort')}` : '', map.getZoom() >= NAMES_FROM ? name : ''];
      const text = written.filter(Boolean).join(' ');
      return {
        key: `${id} ${text} ${overdue}`,
        at,
        style: `school ${gap > 0 ? 'gap' : ''} ${text ? 'written' : ''}`,
        text,
        name: gap > 0 ? `${name}: ${t('gap')}${overdue ? `, ${t('overdue')}` : ''}` : name,
        press: () => onSelect({ is: 'school', id }),
      };
    };
    const loaded = (event: MapSourceDataEvent) => event.sourceId === SOURCE && draw();
    draw();
    map.on('moveend', draw);
    map.on('idle', draw);
    map.on('sourcedata', loaded);
    return () => {
      map.off('moveend', draw);
      map.off('idle', draw);
      map.off('sourcedata', loaded);
    };
  }, [map, labels, tasks, onSelect, t]);
  return null;
}

function addSource(map: MapLibre): void {
  map.addSource(SOURCE, {
    type: 'geojson',
    data: EMPTY,
    cluster: true,
    clusterRadius: 56,
    clusterMaxZoom: 13,
    clusterProperties: { gap: ['+', ['get', 'gap']] },
  });
  // A source is read only where a layer draws it. The dots lie under the labels.
  map.addLayer({
    id: SOURCE,
    type: 'circle',
    source: SOURCE,
    minzoom: SCHOOLS_FROM,
    paint: {
      'circle-radius': 5,
      'circle-color': '#1f4e79',
      'circle-stroke-color': '#ffffff',
      'circle-stroke-width': 1.5,
    },
  });
}

interface Seen {
  at: Position;
  properties: {
    cluster_id?: number;
    point_count?: number;
    gap: number;
    id: string;
    name: string;
    overdue: boolean;
  };
}

/** Each once, though it may lie in more than one of the map's tiles. */
function seen(map: MapLibre): Seen[] {
  const bounds = map.getBounds();
  const found = new Map<string, Seen>();
  for (const { geometry, properties } of map.querySourceFeatures(SOURCE)) {
    if (geometry.type !== 'Point') continue;
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    if (!bounds.contains([longitude, latitude])) continue;
    const school = properties as Seen['properties'];
    found.set(`${school.cluster_id ?? ''} ${school.id}`, { at: [longitude, latitude], properties: school });
  }
  return [...found.values()];
}

async function closer(map: MapLibre, cluster: number, at: Position): Promise<void> {
  const source = map.getSource<GeoJSONSource>(SOURCE);
  if (source) goTo(map, at, await source.getClusterExpansionZoom(cluster));
}

export const SCHOOLS: Layer = {
  id: 'schools',
  Show,
  signs: [
    { style: 'school', text: ['', ''], word: 'school' },
    { style: 'cluster', text: ['12', '12'], word: 'cluster' },
    { style: 'school gap written', text: ['▲', '▲'], word: 'gap' },
  ],
};
