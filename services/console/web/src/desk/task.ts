import type { components } from '@openapi/incident';

type Schemas = components['schemas'];

/**
 * A task of any lane. What an audience may not know is simply not in its tasks, so all but the names is
 * optional; the types are the service's own.
 */
export type Task = { taskId: string; version: number; incidentId: string } & Partial<
  Omit<Schemas['PoliceTask'], 'taskId' | 'version' | 'incidentId'> &
    Pick<Schemas['EducationTask'], 'buildings'> &
    Pick<Schemas['MediaTask'], 'category' | 'dueFrom'>
>;

export type School = Schemas['School'];
export type Place = Schemas['Place'];

/** Whether something that came from outside is a task. What is not is left out, and never breaks the lane. */
export function isTask(value: unknown): value is Task {
  if (typeof value !== 'object' || value === null) return false;
  const task = value as Record<string, unknown>;
  return (
    typeof task.taskId === 'string' && typeof task.version === 'number' && typeof task.incidentId === 'string'
  );
}

export const isOpen = (task: Task): boolean => task.state === 'OPEN';
export const isClosed = (task: Task): boolean => task.state === 'CLOSED';
export const isActual = (task: Task): boolean => task.mode === 'ACTUAL';

/** Since when its budget runs, in milliseconds. */
export function since(task: Task): number {
  return Date.parse(task.receivedAt ?? task.dueFrom ?? task.updatedAt ?? '') || 0;
}

type NamedPlace = Pick<Place, 'building' | 'floor' | 'room'>;

/** As people say places: 教学楼 3 301. */
export function placesOf(task: { buildings?: string[]; places?: NamedPlace[] }): string[] {
  return (
    task.buildings ??
    (task.places ?? []).map((p) => [p.building, p.floor, p.room].filter(Boolean).join(' ')).filter(Boolean)
  );
}
