/** How an incident of this mode can end. */
export function dispositionsOf(mode: string | undefined): string[] {
  const all = ['RESOLVED', 'FALSE_ALARM'];
  if (mode === 'EXERCISE') return [...all, 'EXERCISE_ENDED'];
  return mode === 'TEST' ? [...all, 'TEST_ENDED'] : all;
}
