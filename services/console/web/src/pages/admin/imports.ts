import type { components } from '@openapi/ledger';

export type Progress = components['schemas']['Import'];

export const TYPES = ['REGIONS', 'SCHOOLS', 'DEVICES', 'CAMERAS'] as const;
export const MOST_BYTES = 20 * 1024 * 1024;

export const isRunning = (progress: Progress | undefined): boolean => progress?.state === 'RUNNING';

/** Whole per cents; 100 only where it is over, so that nobody leaves a moment too early. */
export function percent(progress: Progress): number {
  if (!isRunning(progress)) return 100;
  const { processedRows: done = 0, totalRows: all = 0 } = progress;
  return all > 0 ? Math.min(99, Math.floor((done / all) * 100)) : 0;
}
