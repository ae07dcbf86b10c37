import { useQuery } from '@tanstack/react-query';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { allPages } from '../api/allPages';
import { LEVELS, type Level } from '../api/risk';
import { useWords } from '../i18n/language';
import { useBase } from '../map/base';
import { type Label, Labels } from '../map/labels';
import { MapFrame } from '../map/MapFrame';
import { useFrame } from '../map/useFrame';
import { useMap } from '../map/useMap';
import { usePlaces } from '../map/useSchools';
import { WORDS as MAP_WORDS } from '../map/words';
import { levelsOf } from './api';
import { LevelBadge } from './LevelBadge';
import { useRiskNames } from './names';
import { labelled, placesOf, type RiskPlace } from './places';
import { WORDS } from './words';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../map/map.css';

const SOURCE = 'risk-schools';
const CLOSEST = 14;
const MOST_LABELS = 60;
const FILLS: Record<Level, string> = {
  RED: '#b3261e',
  ORANGE: '#a04a00',
  YELLOW: '#e0a800',
  BLUE: '#0b57c9',
};
const SIZES: Record<Level, number> = { RED: 9, ORANGE: 8, YELLOW: 6, BLUE: 4 };

interface Properties {
  regionId: string;
  /** Somebody pressed a school. */
  onSelect: (schoolId: string) => void;
}

/** Schools of a region by the level of their risk. */
export default function RiskMap({ regionId, onSelect }: Properties) {
  const t = useWords(WORDS);
  const of = useWords(MAP_WORDS);
  const box = useRef<HTMLDivElement>(null);
  const base = useBase();
  const { map, failed, baseless } = useMap(box, base);
  const { places, failed: noSchools } = usePlaces();
  const { data: levels } = useQuery({
    queryKey: ['risk', 'levels', regionId],
    queryFn: ({ signal }) => allPages((cursor) => levelsOf(regionId, cursor, signal)),
  });
  const shown = useMemo(() => placesOf(places, levels ?? []), [places, levels]);
  const points = useMemo(() => shown.map(({ at }) => at), [shown]);
  useDots(map, shown);
  useLabels(map, shown, onSelect);
  useFrame(map, points, CLOSEST);
  return (
    <section className="map" aria-label={t('map')} data-testid="risk-map" data-ready={map !== undefined}>
      <MapFrame box={box} base={base} failed={failed} />
      <p className="level-counts">
        {LEVELS.map((level) => (
          <LevelBadge key={level} level={level} count={shown.filter((one) => one.level === level).length} />
        ))}
      </p>
      <small className="faint">
        {[t('mapNote'), baseless && of('noBase'), noSchools && of('noSchools')].filter(Boolean).join(' · ')}
      </small>
    </section>
  );
}

function useDots(map: MapLibre | undefined, places: readonly RiskPlace[]): void {
  useEffect(() => {
    if (!map) return;
    map.addSource(SOURCE, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
    map.addLayer({
      id: SOURCE,
      type: 'circle',
      source: SOURCE,
      paint: {
        'circle-color': ['get', 'fill'],
        'circle-radius': ['get', 'size'],
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 1,
      },
    });
  }, [map]);
  useEffect(() => {
    map?.getSource<GeoJSONSource>(SOURCE)?.setData({
      type: 'FeatureCollection',
      // The gravest last, so that they lie on top.
      features: [...places].reverse().map(({ at, level }) => ({
        type: 'Feature',
        properties: { fill: FILLS[level], size: SIZES[level] },
        geometry: { type: 'Point', coordinates: [at[0], at[1]] },
      })),
    });
  }, [map, places]);
}

function useLabels(
  map: MapLibre | undefined,
  places: readonly RiskPlace[],
  onSelect: (schoolId: string) => void,
): void {
  const name = useRiskNames();
  const labels = useMemo(() => (map ? new Labels(map, 'bottom') : undefined), [map]);
  useEffect(() => () => labels?.clear(), [labels]);
  useEffect(() => {
    labels?.show(
      labelled(places, MOST_LABELS).map(
        ({ id, name: school, at, level }): Label => ({
          key: `${id} ${name(level)}`,
          at,
          style: `risk ${level}`,
          text: school,
          name: `${school} ${name(level)}`,
          press: () => onSelect(id),
        }),
      ),
    );
  }, [labels, places, onSelect, name]);
}
