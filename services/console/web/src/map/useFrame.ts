import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { boundsOf, type Position } from './graticule';

/** Shows all of it once it is known; what somebody looks at then stays. */
export function useFrame(map: MapLibre | undefined, points: readonly Position[], maxZoom?: number): void {
  const framed = useRef<MapLibre>(undefined);
  useEffect(() => {
    const bounds = boundsOf(points);
    if (!map || !bounds || framed.current === map) return;
    framed.current = map;
    map.fitBounds([bounds.west, bounds.south, bounds.east, bounds.north], {
      duration: 0,
      ...(maxZoom !== undefined && { maxZoom }),
    });
  }, [map, points, maxZoom]);
}
