import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { isClosed, type Task } from '../desk/task';
import { useLanguage, useWords } from '../i18n/language';
import { useBase } from './base';
import { boundsOf, type Position } from './graticule';
import { Legend } from './Legend';
import { layersOf } from './layers';
import { positionOf } from './layers/Incidents';
import type { Selected } from './layers/layer';
import { MapFrame } from './MapFrame';
import { SelectedSchool } from './SelectedSchool';
import { SelectedUnit } from './SelectedUnit';
import { useMap } from './useMap';
import { useGaps, usePlaces } from './useSchools';
import { WORDS } from './words';
import 'maplibre-gl/dist/maplibre-gl.css';
import './map.css';

interface Properties {
  role: string;
  tasks: Task[];
  onOpen: (taskId: string) => void;
}

/** Schools, units and incidents on a plain graticule, or on the map that the deployment has approved. */
export default function SchoolMap(properties: Properties) {
  // The map's own buttons are named when it is made.
  return <MapInOneLanguage key={useLanguage()} {...properties} />;
}

function MapInOneLanguage({ role, tasks, onOpen }: Properties) {
  const t = useWords(WORDS);
  const box = useRef<HTMLDivElement>(null);
  const base = useBase();
  const { map, failed, step, baseless } = useMap(box, base);
  const { places, failed: noSchools, more } = usePlaces();
  const { more: moreGaps } = useGaps();
  const [selected, select] = useState<Selected>();
  const layers = layersOf(role);
  useFraming(map, tasks, places);

  const notes = [
    baseless && t('noBase'),
    noSchools && t('noSchools'),
    more && t('moreSchools'),
    moreGaps && t('moreGaps'),
  ];
  return (
    <section className="map" aria-label={t('map')} data-testid="map" data-ready={map !== undefined}>
      <MapFrame box={box} base={base} failed={failed} />
      {map &&
        layers.map(({ id, Show }) => (
          <Show key={id} map={map} tasks={tasks} onOpen={onOpen} onSelect={select} />
        ))}
      <div className="map-selected" role="status" data-testid="selected">
        {selected?.is === 'school' && <SelectedSchool id={selected.id} />}
        {selected?.is === 'unit' && <SelectedUnit id={selected.id} />}
      </div>
      <Legend layers={layers} />
      <small className="faint">
        {!base?.tiles && `${t('graticule')}${step ? ` · ${t('degrees')} ${step}°` : ''} `}
        {notes.filter(Boolean).join(' · ')}
      </small>
    </section>
  );
}

/** Shows where a new incident is; before there is one, all schools. What somebody looks at stays else. */
function useFraming(map: MapLibre | undefined, tasks: Task[], places: readonly { at: Position }[]): void {
  const framed = useRef<{ map: MapLibre; tasks: Set<string>; places: boolean }>(undefined);
  useEffect(() => {
    if (!map) return;
    if (framed.current?.map !== map) framed.current = { map, tasks: new Set(), places: false };
    const known = framed.current;
    const open = tasks.filter((task) => !isClosed(task) && positionOf(task));
    const fresh = open.some((task) => !known.tasks.has(task.taskId));
    const first = open.length === 0 && places.length > 0 && !known.places;
    known.tasks = new Set(open.map((task) => task.taskId));
    known.places ||= places.length > 0;
    if (!fresh && !first) return;
    const points = fresh ? open.map(positionOf).filter((at) => at !== undefined) : places.map(({ at }) => at);
    const bounds = boundsOf(points);
    if (bounds) map.fitBounds([bounds.west, bounds.south, bounds.east, bounds.north], { duration: 0 });
  }, [map, tasks, places]);
}
