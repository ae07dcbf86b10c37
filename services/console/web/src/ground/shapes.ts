import type { Position } from '../map/graticule';
import type { Ground } from './types';

export interface Shape {
  type: 'Feature';
  properties: { name: string };
  geometry: { type: string; coordinates: unknown };
}

/** What is drawn: the cordon while it stands, and the roads that are closed. */
export const shapesOf = ({ state, cordon, roads }: Ground): Shape[] => [
  ...(cordon && state === 'CORDONED'
    ? [{ type: 'Feature' as const, properties: { name: '' }, geometry: cordon }]
    : []),
  ...roads.map(({ name, line }) => ({ type: 'Feature' as const, properties: { name }, geometry: line })),
];

const isPosition = (value: number[]): value is [number, number] => value.length >= 2;

/** Everything that has a place. */
export const pointsOf = ({ cordon, roads, spots, reunification }: Ground): Position[] => [
  ...(cordon?.coordinates.flat() ?? []).filter(isPosition),
  ...roads.flatMap(({ line }) => line.coordinates).filter(isPosition),
  ...[...spots, ...(reunification ? [reunification] : [])].map(
    ({ position }): Position => [position.longitude, position.latitude],
  ),
];

/** A road as somebody writes it down: longitude and latitude of a bend on each line. Undefined: it is none. */
export function lineOf(text: string): number[][] | undefined {
  const bends = text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) =>
      line
        .trim()
        .split(/[,，\s]+/)
        .map(Number),
    );
  const fine = bends.length >= 2 && bends.every((bend) => bend.length === 2 && bend.every(Number.isFinite));
  return fine ? bends : undefined;
}
