import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../i18n/language';
import { useBase } from '../map/base';
import type { Position } from '../map/graticule';
import { type Label, Labels } from '../map/labels';
import { MapFrame } from '../map/MapFrame';
import { useFrame } from '../map/useFrame';
import { useMap } from '../map/useMap';
import { WORDS as MAP_WORDS } from '../map/words';
import { pointsOf, shapesOf } from './shapes';
import type { Ground } from './types';
import { WORDS } from './words';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../map/map.css';

const SHAPES = 'ground-shapes';
const CLOSEST = 15;

interface Properties {
  ground: Ground;
  school: Position | undefined;
}

/** The cordon, the closed roads and every place where people meet, around the school. */
export default function GroundMap({ ground, school }: Properties) {
  const t = useWords(WORDS);
  const of = useWords(MAP_WORDS);
  const box = useRef<HTMLDivElement>(null);
  const base = useBase();
  const { map, failed, baseless } = useMap(box, base);
  useShapes(map, ground);
  useLabels(map, ground);
  const points = useMemo(() => [...pointsOf(ground), ...(school ? [school] : [])], [ground, school]);
  useFrame(map, points, CLOSEST);
  return (
    <section className="map" aria-label={t('map')} data-testid="ground-map" data-ready={map !== undefined}>
      <MapFrame box={box} base={base} failed={failed} />
      {baseless && <small className="faint">{of('noBase')}</small>}
    </section>
  );
}

function useShapes(map: MapLibre | undefined, ground: Ground): void {
  useEffect(() => {
    if (!map) return;
    map.addSource(SHAPES, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({
      id: SHAPES,
      type: 'fill',
      source: SHAPES,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': '#b3261e', 'fill-opacity': 0.15 },
    });
    map.addLayer({
      id: `${SHAPES}-line`,
      type: 'line',
      source: SHAPES,
      paint: { 'line-color': '#8c1d18', 'line-width': 3, 'line-dasharray': [2, 1] },
    });
  }, [map]);
  useEffect(() => {
    map
      ?.getSource<GeoJSONSource>(SHAPES)
      ?.setData({ type: 'FeatureCollection', features: shapesOf(ground) as never });
  }, [map, ground]);
}

function useLabels(map: MapLibre | undefined, ground: Ground): void {
  const t = useWords(WORDS);
  const labels = useMemo(() => (map ? new Labels(map, 'bottom') : undefined), [map]);
  useEffect(() => () => labels?.clear(), [labels]);
  useEffect(() => {
    const all = ground.spots.map(({ use, name, position }) => ({ use: t(use), name, position }));
    if (ground.reunification) all.push({ use: t('point'), ...ground.reunification });
    labels?.show(
      all.map(({ use, name, position }): Label => {
        const at: Position = [position.longitude, position.latitude];
        const press = () => map?.easeTo({ center: [at[0], at[1]] });
        return { key: `${use} ${name} ${at}`, at, style: 'ground-spot', text: `${use} ${name}`, press };
      }),
    );
  }, [labels, map, ground, t]);
}
