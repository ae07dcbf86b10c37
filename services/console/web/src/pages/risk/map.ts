import { lazy } from 'react';

/** Loaded with the page that shows it: the map's library is large. */
export const RiskMap = lazy(() => import('../../risk/RiskMap'));
