import { type GeoJSONSource, Map as MapLibre, Marker, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import { isActual, isClosed, isOpen, type Task } from '../desk/task';
import { useWords } from '../i18n/language';
import { boundsOf, graticule, type Position } from './graticule';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

// A file of ours: the page's policy allows no worker from anywhere else.
setWorkerUrl(workerUrl);

const WORDS = {
  map: ['有未结警情的学校', 'Schools with open incidents'],
  base: ['经纬网，CGCS2000；无底图', 'Graticule, CGCS2000; no base map'],
  degrees: ['网格', 'Grid'],
  noMap: ['此浏览器不能显示地图（需要 WebGL 2）。', 'This browser cannot show the map (it needs WebGL 2).'],
} as const;

interface Properties {
  tasks: Task[];
  onOpen: (taskId: string) => void;
}

/** The schools of the lane's open tasks on a plain graticule. */
export default function SchoolMap({ tasks, onOpen }: Properties) {
  const t = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<MapLibre>();
  const [failed, fail] = useState(false);
  const [step, setStep] = useState<number>();
  const shown = tasks.filter((task) => !isClosed(task) && positionOf(task));
  const key = shown.map((task) => `${task.taskId} ${task.state}`).join();

  useEffect(() => {
    if (!box.current) return;
    const made = create(box.current);
    if (!made) {
      fail(true);
      return;
    }
    made.once('load', () => setMap(made));
    made.on('moveend', () => setStep(drawLines(made)));
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the tasks that is drawn
  useEffect(() => {
    if (!map) return;
    const markers = shown.map((task) => mark(map, task, onOpen));
    const bounds = boundsOf(shown.map(positionOf).filter((at) => at !== undefined));
    if (bounds) map.fitBounds([bounds.west, bounds.south, bounds.east, bounds.north], { duration: 0 });
    else setStep(drawLines(map));
    return () => {
      for (const marker of markers) marker.remove();
    };
  }, [map, key, onOpen]);

  return (
    <section className="map" aria-label={t('map')} data-testid="map" data-ready={map !== undefined}>
      {failed ? <p className="faint">{t('noMap')}</p> : <div ref={box} className="map-box" />}
      <small className="faint">
        {t('base')}
        {step && ` · ${t('degrees')} ${step}°`}
      </small>
    </section>
  );
}

function positionOf(task: Task): Position | undefined {
  const at = task.school?.position;
  return at?.longitude === undefined || at.latitude === undefined ? undefined : [at.longitude, at.latitude];
}

function create(container: HTMLElement): MapLibre | undefined {
  try {
    return new MapLibre({
      container,
      style: {
        version: 8,
        sources: { lines: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
        layers: [
          { id: 'ground', type: 'background', paint: { 'background-color': '#eef1f6' } },
          { id: 'lines', type: 'line', source: 'lines', paint: { 'line-color': '#9aa5b8', 'line-width': 1 } },
        ],
      },
      center: [112.3, 30.9],
      zoom: 6,
      attributionControl: false,
    });
  } catch {
    return undefined;
  }
}

function drawLines(map: MapLibre): number {
  const seen = map.getBounds();
  const bounds = {
    west: seen.getWest(),
    south: seen.getSouth(),
    east: seen.getEast(),
    north: seen.getNorth(),
  };
  const { step, lines } = graticule(bounds);
  map.getSource<GeoJSONSource>('lines')?.setData({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiLineString', coordinates: lines.map((line) => line.map(([x, y]) => [x, y])) },
  });
  return step;
}

function mark(map: MapLibre, task: Task, onOpen: (taskId: string) => void): Marker {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `map-school ${isOpen(task) && isActual(task) ? 'alarm' : ''}`;
  button.textContent = task.school?.name ?? '';
  button.addEventListener('click', () => onOpen(task.taskId));
  const at = positionOf(task) ?? [0, 0];
  return new Marker({ element: button, anchor: 'bottom' }).setLngLat([at[0], at[1]]).addTo(map);
}
