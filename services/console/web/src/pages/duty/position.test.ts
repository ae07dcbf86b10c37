import { expect, test } from 'vitest';
import { geoLink, reported } from './position';

test('reports where it is in WGS-84, by the clock of the platform', () => {
  const reading = { coords: { longitude: 114.30000049, latitude: 30.6 }, timestamp: 1_000 };
  expect(reported('u-1', reading, 500)).toEqual({
    unitId: 'u-1',
    position: { longitude: 114.3, latitude: 30.6, datum: 'WGS84' },
    measuredAt: '1970-01-01T00:00:01.500Z',
  });
});

test('gives a map the place, latitude first, and no more of the name than text', () => {
  const link = geoLink({ longitude: 114.3, latitude: 30.6 }, '一小(东门)&q=0,0"');
  expect(link.startsWith('geo:30.6,114.3?q=30.6,114.3(')).toBe(true);
  expect(link).not.toContain('&');
  expect(link).not.toContain('"');
  expect(link.match(/[()]/g)).toEqual(['(', ')']);
});
