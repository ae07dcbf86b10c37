import type { LaneName } from '../api/notify';

/** Of which lanes this role writes the policies. The service decides; here it is about what is offered. */
export const lanesOf = (role: string): readonly LaneName[] => {
  if (role === 'administrator') return ['POLICE', 'EDUCATION', 'MEDIA', 'SCHOOL'];
  return role === 'education-officer' ? ['SCHOOL'] : [];
};
