import type { Map as MapLibre } from 'maplibre-gl';
import type { ComponentType } from 'react';
import type { Task } from '../../desk/task';
import type { WORDS } from '../words';

export interface LayerProps {
  map: MapLibre;
  tasks: Task[];
  onOpen: (taskId: string) => void;
  /** To say below the map what it is. */
  onSelect: (what: Selected) => void;
}

export interface Selected {
  is: 'school' | 'unit';
  id: string;
}

/** How the layer's things look, for the legend: a style of `map.css` with a text in it, Chinese and English. */
export interface Sign {
  style: string;
  text: readonly [string, string];
  word: keyof typeof WORDS;
}

export interface Layer {
  id: string;
  /** Who sees it; absent: whoever sees the map. */
  roles?: readonly string[];
  /** Puts its things on the map, renders nothing itself, and takes them off when it goes. */
  Show: ComponentType<LayerProps>;
  signs: readonly Sign[];
}
