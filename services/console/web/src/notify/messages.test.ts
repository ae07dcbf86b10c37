import { expect, test } from 'vitest';
import type { StreamMessage } from '../api/notify';
import { acknowledged, heard, isMessage, type Messages, pageOf, without } from './messages';

const message = (id: string) => ({ id, words: '紧急报警' }) as StreamMessage;

test('shows each message once, the newest first, and none that was put away', () => {
  let all: Messages = [];
  for (const id of ['a', 'b', 'a', 'c']) all = heard(all, message(id), new Set(['c']));
  expect(all.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(without(all, 'b').map(({ id }) => id)).toEqual(['a']);
});

test('holds no more than can be read', () => {
  let all: Messages = [];
  for (let i = 0; i < 60; i++) all = heard(all, message(`m-${i}`), new Set());
  expect(all).toHaveLength(50);
  expect(all[0]?.id).toBe('m-59');
});

test('takes nothing else for a message', () => {
  expect([null, undefined, 7, {}, { id: 'x' }].map(isMessage)).toEqual([false, false, false, false, false]);
  expect(isMessage(message('a'))).toBe(true);
});

test('leads to a page of this console alone', () => {
  expect(pageOf('https://anyuan.example/#/incident/i-1')).toBe('/incident/i-1');
  expect(pageOf('https://else.example/')).toBeUndefined();
  expect(pageOf('javascript:alert(1)')).toBeUndefined();
  expect(pageOf('nothing')).toBeUndefined();
});

test('knows what was acknowledged, by whichever way', () => {
  expect(acknowledged({ id: 'a', stage: 'ACKNOWLEDGED' })).toBe('a');
  for (const other of [{ id: 'a', stage: 'DELIVERED' }, { stage: 'ACKNOWLEDGED' }, null, 7])
    expect(acknowledged(other)).toBeUndefined();
});
