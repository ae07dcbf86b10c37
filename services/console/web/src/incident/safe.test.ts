import { expect, test } from 'vitest';
import { dialling, intercomOf, safe, safeStream } from './safe';

const HOSTILE = ['javascript:alert(1)', ' javascript:x', 'data:text/html,x', '//x', '', undefined];

test('opens only links to the web', () => {
  expect(safe('https://video.example/1')).toBe('https://video.example/1');
  for (const url of HOSTILE) expect(safe(url)).toBeUndefined();
});

test('opens a stream, too, where a camera has one', () => {
  expect(safeStream('rtsps://video.example/1')).toBe('rtsps://video.example/1');
  for (const url of [...HOSTILE, 'http://video.example/1', 'rtsp://x'])
    expect(safeStream(url)).toBeUndefined();
});

test('dials numbers and nothing else', () => {
  expect(dialling('027-8700 0000')).toBe('tel:02787000000');
  expect(dialling('+86 138-0000-0000')).toBe('tel:+8613800000000');
  for (const none of [...HOSTILE, '110;ext=1', 'abc']) expect(dialling(none)).toBeUndefined();
});

test('calls the intercom of one school', () => {
  expect(intercomOf('https://intercom.example/?to={schoolId}', 'a&b')).toBe(
    'https://intercom.example/?to=a%26b',
  );
  expect(intercomOf('sip:{schoolId}@pbx', 's-1')).toBe('sip:s-1@pbx');
  expect(intercomOf(undefined, 's-1')).toBeUndefined();
  expect(intercomOf('javascript:{schoolId}', 's-1')).toBeUndefined();
});
