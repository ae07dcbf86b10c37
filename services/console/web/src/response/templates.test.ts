import { expect, test } from 'vitest';
import { gapsOf } from './templates';

test('finds what a template left open, in either language', () => {
  const zh = { title: '警情通报', body: '接报后到场处置。【伤亡和处置进展】请以【官方】通报为准。' };
  const en = { title: '【title】', body: 'The police came at once.' };
  expect(gapsOf({ zh, en })).toEqual(['【伤亡和处置进展】', '【官方】', '【title】']);
  expect(gapsOf({ zh: { title: '通报', body: '〔2020〕80 号' } })).toEqual([]);
});
