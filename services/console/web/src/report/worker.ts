import { solve } from './solve';

// Beside the page, so that it can still be read and left while this works.

addEventListener('message', ({ data }: MessageEvent<{ puzzle: string; bits: number }>) => {
  const solution = solve(data.puzzle, data.bits, (tried) => postMessage({ tried }));
  postMessage({ solution });
});
