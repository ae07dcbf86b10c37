export type Audience = 'police' | 'education' | 'media';

const LANES: Record<string, Audience> = {
  'police-dispatcher': 'police',
  'police-officer': 'police',
  'education-officer': 'education',
  'media-officer': 'media',
};

export const laneOf = (role: string): Audience | undefined => LANES[role];

/** A page that watches for alarms counts as used while it is open, by day and by night. */
export const watches = (role: string): boolean => role in LANES || role === 'school-officer';
