import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../../i18n/language';
import { useBase } from '../../map/base';
import type { Position } from '../../map/graticule';
import { type Label, Labels } from '../../map/labels';
import { MapFrame } from '../../map/MapFrame';
import { useFrame } from '../../map/useFrame';
import { useMap } from '../../map/useMap';
import { usePlaces } from '../../map/useSchools';
import { WORDS as MAP_WORDS } from '../../map/words';
import { byPlace, type Grid, type Stop } from '../../patrol/beats';
import { WORDS } from './words';
import 'maplibre-gl/dist/maplibre-gl.css';
import '../../map/map.css';

const GRIDS = 'beat-grids';
const WAY = 'beat-way';

interface Properties {
  grids: Grid[];
  stops: Stop[];
  way: Position[];
  /** Where a route begins. */
  onMove: (centre: Position) => void;
}

/** Grids by whether their density is reached, schools by whether they are behind, and a route. */
export default function BeatMap({ grids, stops, way, onMove }: Properties) {
  const t = useWords(WORDS);
  const of = useWords(MAP_WORDS);
  const box = useRef<HTMLDivElement>(null);
  const base = useBase();
  const { map, failed, baseless } = useMap(box, base);
  useShapes(map, grids, way);
  useStops(map, stops);
  // It listens first: to be framed is a move.
  useCentre(map, onMove);
  const points = useMemo(() => grids.flatMap(({ outline }) => outline), [grids]);
  useFrame(map, points);
  return (
    <section className="map" aria-label={t('map')} data-testid="beat-map" data-ready={map !== undefined}>
      <MapFrame box={box} base={base} failed={failed} />
      <ul className="map-legend" aria-label={of('legend')}>
        {(['reached', 'short'] as const).map((each) => (
          <li key={each}>
            <span className={`beat-grid ${each}`} aria-hidden="true" /> {t(each)}
          </li>
        ))}
        {(['done', 'late'] as const).map((each) => (
          <li key={each}>
            <span className={`map-label beat-stop ${each}`} aria-hidden="true">
              {each === 'late' ? '▲1/2' : '2/2'}
            </span>{' '}
            {t(each)}
          </li>
        ))}
      </ul>
      {baseless && <small className="faint">{of('noBase')}</small>}
    </section>
  );
}

function useShapes(map: MapLibre | undefined, grids: Grid[], way: Position[]): void {
  useEffect(() => {
    if (!map) return;
    const empty = { type: 'FeatureCollection' as const, features: [] };
    map.addSource(GRIDS, { type: 'geojson', data: empty });
    map.addSource(WAY, { type: 'geojson', data: empty });
    const reached: ['get', string] = ['get', 'reached'];
    map.addLayer({
      id: GRIDS,
      type: 'fill',
      source: GRIDS,
      paint: { 'fill-color': ['case', reached, '#2e7d32', '#b26a00'], 'fill-opacity': 0.25 },
    });
    map.addLayer({
      id: `${GRIDS}-line`,
      type: 'line',
      source: GRIDS,
      paint: { 'line-color': ['case', reached, '#1b5e20', '#7a4a00'], 'line-width': 2 },
    });
    map.addLayer({
      id: WAY,
      type: 'line',
      source: WAY,
      paint: { 'line-color': '#0b57c9', 'line-width': 3, 'line-dasharray': [2, 1] },
    });
  }, [map]);
  useEffect(() => {
    map?.getSource<GeoJSONSource>(GRIDS)?.setData({
      type: 'FeatureCollection',
      features: grids.map(({ geometry, reached }) => ({
        type: 'Feature',
        properties: { reached },
        geometry,
      })),
    });
  }, [map, grids]);
  useEffect(() => {
    map?.getSource<GeoJSONSource>(WAY)?.setData({
      type: 'Feature',
      properties: {},
      geometry: { type: 'LineString', coordinates: way.map(([x, y]) => [x, y]) },
    });
  }, [map, way]);
}

function useStops(map: MapLibre | undefined, stops: Stop[]): void {
  const t = useWords(WORDS);
  const { places } = usePlaces();
  const names = useMemo(() => new Map(places.map(({ id, name }) => [id, name])), [places]);
  const labels = useMemo(() => (map ? new Labels(map, 'center') : undefined), [map]);
  useEffect(() => () => labels?.clear(), [labels]);
  useEffect(() => {
    labels?.show(
      byPlace(stops).map(({ schoolId, at, actual, target, behind }): Label => {
        const text = `${behind > 0 ? '▲' : ''}${actual}/${target}`;
        const name = `${names.get(schoolId) ?? schoolId}: ${actual}/${target}${behind > 0 ? `, ${t('behind')} ${behind}` : ''}`;
        const style = `beat-stop ${behind > 0 ? 'late' : 'done'}`;
        const press = () => map?.easeTo({ center: [at[0], at[1]] });
        return { key: `${name} ${at}`, at, style, text, name, press };
      }),
    );
  }, [labels, map, stops, names, t]);
}

function useCentre(map: MapLibre | undefined, onMove: (centre: Position) => void): void {
  useEffect(() => {
    if (!map) return;
    const move = () => {
      const { lng, lat } = map.getCenter();
      onMove([lng, lat]);
    };
    map.on('moveend', move);
    return () => {
      map.off('moveend', move);
    };
  }, [map, onMove]);
}
