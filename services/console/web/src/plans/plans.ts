import type { components } from '@openapi/ledger';

export type Plan = components['schemas']['FloorPlan'];

/** Where something is, as far as it is known. */
export interface Spot {
  building?: string | undefined;
  floor?: string | undefined;
}

export const MOST_BYTES = 4 * 1024 * 1024;

const same = (left: string | undefined, right: string | undefined) =>
  (left ?? '').trim() === (right ?? '').trim();

/** The plan of a place's floor, or else of its building as a whole. */
export function planOf(plans: Plan[], spot: Spot): Plan | undefined {
  if (!spot.building?.trim()) return undefined;
  const inBuilding = plans.filter((plan) => same(plan.building, spot.building));
  return (
    inBuilding.find((plan) => same(plan.floor, spot.floor)) ?? inBuilding.find((plan) => same(plan.floor, ''))
  );
}

/** Each plan once that shows one of these places. */
export function plansOf(plans: Plan[], spots: Spot[]): Plan[] {
  return [...new Set(spots.flatMap((spot) => planOf(plans, spot) ?? []))];
}

/** A floor where something may happen, with its plan if there is one. */
export interface FloorLine {
  building: string;
  floor: string;
  plan: Plan | undefined;
}

/** The floors on which devices are, and those that have a plan, by building and floor. */
export function floorLines(plans: Plan[], spots: Spot[]): FloorLine[] {
  const lines = new Map<string, FloorLine>();
  const add = (building: string | undefined, floor: string | undefined, plan?: Plan) => {
    const line = { building: (building ?? '').trim(), floor: (floor ?? '').trim(), plan };
    if (line.building) lines.set(JSON.stringify([line.building, line.floor]), line);
  };
  for (const spot of spots) add(spot.building, spot.floor);
  for (const plan of plans) add(plan.building, plan.floor, plan);
  return [...lines.entries()].sort(([a], [b]) => a.localeCompare(b, 'zh')).map(([, line]) => line);
}

/** Where its picture is. What it shows is in the address, so that a new one is not taken for the old. */
export const pictureOf = (schoolId: string, plan: Plan): string =>
  `/api/v1/schools/${encodeURIComponent(schoolId)}/floor-plans/${plan.id}?of=${(plan.sha256 ?? '').slice(0, 16)}`;
