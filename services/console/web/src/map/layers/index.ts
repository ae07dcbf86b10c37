import { INCIDENTS } from './Incidents';
import type { Layer } from './layer';
import { REGIONS } from './Regions';
import { SCHOOLS } from './Schools';

/** What the map shows, in the legend's order. To add one: a file beside these, and a line here. */
export const LAYERS: readonly Layer[] = [INCIDENTS, SCHOOLS, REGIONS];
