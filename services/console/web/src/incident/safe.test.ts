import { expect, test } from 'vitest';
import { safe } from './safe';

test('opens only links to the web', () => {
  expect(safe('https://video.example/1')).toBe('https://video.example/1');
  for (const url of ['javascript:alert(1)', ' javascript:x', 'data:text/html,x', '//x', '', undefined]) {
    expect(safe(url)).toBeUndefined();
  }
});
