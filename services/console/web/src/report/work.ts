import { Fault } from '../api/problem';
import { askPuzzle } from './call';
import { likely } from './solve';

/** While one was solved the next may have become dearer. */
const MOST_TRIES = 3;
const WORK_REQUIRED = 428;

/** Somebody does not want to wait for it. */
export class Stopped extends Error {}

/**
 * Gives something with the work that it costs at this moment.
 *
 * @param progress from 0 to 1, while that is being done
 */
export async function worked<T>(
  give: (puzzle: string, solution: string) => Promise<T>,
  progress: (part: number) => void,
  stop: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const { puzzle, bits } = await askPuzzle();
    const solution = await solved(puzzle, bits, progress, stop);
    progress(1);
    try {
      return await give(puzzle, solution);
    } catch (cause) {
      const dearer = cause instanceof Fault && cause.status === WORK_REQUIRED;
      if (!dearer || tries === MOST_TRIES) throw cause;
    }
  }
}

function solved(
  puzzle: string,
  bits: number,
  progress: (part: number) => void,
  stop: AbortSignal,
): Promise<string> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<string>((resolve, reject) => {
    stop.addEventListener('abort', () => reject(new Stopped()), { once: true });
    worker.addEventListener('error', () => reject(new Error('the worker failed')));
    worker.addEventListener('message', ({ data }: MessageEvent<{ tried?: number; solution?: string }>) => {
      if (data.solution !== undefined) resolve(data.solution);
      else progress(likely(data.tried ?? 0, bits));
    });
    worker.postMessage({ puzzle, bits });
  }).finally(() => worker.terminate());
}
