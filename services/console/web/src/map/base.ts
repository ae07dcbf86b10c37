import { useQuery } from '@tanstack/react-query';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { consoleApi, ok } from '../api/client';
import { graticule } from './graticule';

export type Base = Awaited<ReturnType<typeof askBase>>;

const askBase = (signal: AbortSignal) => ok(consoleApi.GET('/api/v1/map', { signal }));

/** What the deployment lays under the map; undefined until it is known, and where it is not told. */
export function useBase(): Base | undefined {
  return useQuery({
    queryKey: ['map', 'base'],
    queryFn: ({ signal }) => askBase(signal),
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

export const TILES = 'tiles';
const OUTLINE = 'outline';
const LINES = 'lines';

/** The plain map: lines of the graticule on a ground. */
export const PLAIN = {
  version: 8 as const,
  sources: {
    [LINES]: { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } },
  },
  layers: [
    { id: 'ground', type: 'background' as const, paint: { 'background-color': '#eef1f6' } },
    {
      id: LINES,
      type: 'line' as const,
      source: LINES,
      paint: { 'line-color': '#9aa5b8', 'line-width': 1 },
    },
  ],
};

/** Lays tiles and outline below all else, through the console: no other host is ever asked. */
export function layBase(map: MapLibre, base: Base): void {
  const before = map.getStyle().layers.find(({ id }) => id !== 'ground' && id !== LINES)?.id;
  if (base.tiles) {
    map.addSource(TILES, {
      type: 'raster',
      tiles: [`${location.origin}/api/v1/map/tiles/{z}/{x}/{y}`],
      tileSize: 256,
      maxzoom: base.maxZoom,
    });
    map.addLayer({ id: TILES, type: 'raster', source: TILES }, before);
    map.setLayoutProperty(LINES, 'visibility', 'none');
  }
  if (base.outline) {
    map.addSource(OUTLINE, { type: 'geojson', data: `${location.origin}/api/v1/map/outline` });
    map.addLayer(
      { id: OUTLINE, type: 'line', source: OUTLINE, paint: { 'line-color': '#4a5876', 'line-width': 1.5 } },
      before,
    );
  }
}

/** Draws the graticule for what is seen, and says how many degrees there are between two lines. */
export function drawLines(map: MapLibre): number {
  const seen = map.getBounds();
  const { step, lines } = graticule({
    west: seen.getWest(),
    south: seen.getSouth(),
    east: seen.getEast(),
    north: seen.getNorth(),
  });
  map.getSource<GeoJSONSource>(LINES)?.setData({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map(([x, y]) => [x, y])) },
  });
  return step;
}
