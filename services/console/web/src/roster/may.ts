import type { LaneName } from '../api/notify';

const LANES: Record<string, readonly LaneName[]> = {
  administrator: ['POLICE', 'EDUCATION', 'MEDIA', 'SCHOOL'],
  'police-dispatcher': ['POLICE'],
  'education-officer': ['EDUCATION'],
  'media-officer': ['MEDIA'],
  'school-officer': ['SCHOOL'],
};

/** Whose rosters this role keeps. The service decides; here it is about what is offered. */
export const lanesOf = (role: string): readonly LaneName[] => LANES[role] ?? [];
export const mayKeep = (role: string, lane: LaneName): boolean => lanesOf(role).includes(lane);
/** To be on call, and so to swap. */
export const mayStand = (role: string): boolean => role !== 'inspector';
