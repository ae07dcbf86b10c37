import { type Map as MapLibre, Marker, type MarkerOptions } from 'maplibre-gl';
import type { Position } from './graticule';

/** A button on the map: text is drawn by the page, since the map itself would need fonts from somewhere. */
export interface Label {
  /** Says all of it that is drawn: a label with the same key stays as it is, and keeps the focus. */
  key: string;
  at: Position;
  style: string;
  text: string;
  /** What it is called, where its text alone does not say. */
  name?: string;
  press: () => void;
}

/** The labels of one layer. */
export class Labels {
  private readonly shown = new Map<string, Marker>();
  private readonly map: MapLibre;
  private readonly anchor: MarkerOptions['anchor'];
  private readonly first: boolean;

  /** @param first reached before all others by the keyboard */
  constructor(map: MapLibre, anchor: MarkerOptions['anchor'], first = false) {
    this.map = map;
    this.anchor = anchor;
    this.first = first;
  }

  show(labels: readonly Label[]): void {
    const wanted = new Set(labels.map(({ key }) => key));
    for (const [key, marker] of this.shown) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.shown.delete(key);
    }
    for (const label of labels) if (!this.shown.has(label.key)) this.shown.set(label.key, this.put(label));
  }

  private put({ at, style, text, name, press }: Label): Marker {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = `map-label ${style}`;
    element.textContent = text;
    if (name) {
      element.ariaLabel = name;
      element.title = name;
    }
    element.addEventListener('click', (event) => {
      // Not the map's: it would take a double press for its own zoom.
      event.stopPropagation();
      press();
    });
    const marker = new Marker({ element, anchor: this.anchor }).setLngLat([at[0], at[1]]).addTo(this.map);
    if (this.first) this.map.getCanvas().after(element);
    return marker;
  }

  clear(): void {
    this.show([]);
  }
}

/** Goes there; the label that was pressed may be gone then, so the focus is the map's. */
export function goTo(map: MapLibre, at: Position, zoom: number): void {
  map.getCanvas().focus({ preventScroll: true });
  map.easeTo({ center: [at[0], at[1]], zoom });
}

/** Where it lies, in pixels. */
export function onScreen(map: MapLibre, at: Position): { x: number; y: number } {
  const { x, y } = map.project([at[0], at[1]]);
  return { x, y };
}

/**
 * Whether a label of this size would lie under an incident's: that one stays whole, and what is half hidden
 * cannot be pressed for sure.
 */
export function underIncident(map: MapLibre, at: Position, width: number, height: number): boolean {
  const frame = map.getCanvasContainer();
  const origin = frame.getBoundingClientRect();
  const { x, y } = onScreen(map, at);
  return [...frame.querySelectorAll('.map-label.incident')].some((label) => {
    const box = label.getBoundingClientRect();
    const [left, top] = [box.left - origin.left, box.top - origin.top];
    return (
      x > left - width / 2 &&
      x < left + box.width + width / 2 &&
      y > top - height / 2 &&
      y < top + box.height + height / 2
    );
  });
}
