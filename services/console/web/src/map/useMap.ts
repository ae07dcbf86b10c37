import { type ErrorEvent, Map as MapLibre, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/language';
import { type Base, drawLines, layBase, PLAIN, TILES } from './base';
import { WORDS } from './words';

// A file of ours: the page's policy allows no worker from anywhere else.
setWorkerUrl(workerUrl);

/** Hubei, until it is known what there is to show. */
const AT_FIRST = { center: [112.3, 30.9] as [number, number], zoom: 6 };

export interface Made {
  map: MapLibre | undefined;
  /** This browser cannot. */
  failed: boolean;
  /** Degrees between two lines. */
  step: number | undefined;
  /** The base map does not come. */
  baseless: boolean;
}

/** A map in this box, for as long as it is there, with the deployment's base once that is known. */
export function useMap(box: RefObject<HTMLDivElement | null>, base: Base | undefined): Made {
  const t = useWords(WORDS);
  const [map, setMap] = useState<MapLibre>();
  const [failed, fail] = useState(false);
  const [step, setStep] = useState<number>();
  const [baseless, setBaseless] = useState(false);
  const words = useRef({ title: t('map'), zoomIn: t('zoomIn'), zoomOut: t('zoomOut') });

  useEffect(() => {
    if (!box.current) return;
    const made = create(box.current, words.current);
    if (!made) {
      fail(true);
      return;
    }
    made.once('load', () => {
      setStep(drawLines(made));
      setMap(made);
    });
    made.on('moveend', () => setStep(drawLines(made)));
    made.on('error', (event: ErrorEvent & { sourceId?: string }) => {
      if (event.sourceId) setBaseless(true);
      else console.error(event.error);
    });
    made.on('sourcedata', ({ sourceId, tile }) => {
      if (sourceId === TILES && tile?.state === 'loaded') setBaseless(false);
    });
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [box]);

  useEffect(() => {
    if (map && base) layBase(map, base);
  }, [map, base]);

  return { map, failed, step, baseless };
}

type Words = Record<'title' | 'zoomIn' | 'zoomOut', string>;

function create(container: HTMLElement, { title, zoomIn, zoomOut }: Words): MapLibre | undefined {
  try {
    const map = new MapLibre({
      container,
      style: PLAIN,
      ...AT_FIRST,
      attributionControl: false,
      // Turned or tilted, it would only be harder to read.
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      locale: {
        'Map.Title': title,
        'NavigationControl.ZoomIn': zoomIn,
        'NavigationControl.ZoomOut': zoomOut,
      },
    });
    map.keyboard.disableRotation();
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    return map;
  } catch {
    return undefined;
  }
}
