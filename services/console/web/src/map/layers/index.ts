import { INCIDENTS } from './Incidents';
import type { Layer } from './layer';
import { REGIONS } from './Regions';
import { SCHOOLS } from './Schools';
import { UNITS } from './Units';

/** What the map shows, in the legend's order. To add one: a file beside these, and a line here. */
const LAYERS: readonly Layer[] = [INCIDENTS, UNITS, SCHOOLS, REGIONS];

export const layersOf = (role: string): Layer[] =>
  LAYERS.filter(({ roles }) => roles === undefined || roles.includes(role));
