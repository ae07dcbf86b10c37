import { expect, test } from 'vitest';
import { noticeOf, placeOf } from './notice';

const pushed = (more: object = {}) =>
  JSON.stringify({
    deliveryId: 'd-1',
    title: '紧急报警',
    body: '第一小学 教学楼',
    link: 'https://anyuan.example/#/incident/i-1',
    sound: true,
    mode: 'ACTUAL',
    ...more,
  });

test('shows what the message says, once for a message', () => {
  const { title, options } = noticeOf(pushed());
  expect(title).toBe('紧急报警');
  expect(options).toMatchObject({
    body: '第一小学 教学楼',
    tag: 'd-1',
    silent: false,
    requireInteraction: true,
  });
  expect(noticeOf(pushed({ sound: false })).options.silent).toBe(true);
});

test('shows something for what it cannot read', () => {
  for (const broken of [undefined, '', '<b>', '7', '{"title":3}']) {
    const { title, options } = noticeOf(broken);
    expect(title).toContain('安园');
    expect(options.body).not.toBe('');
    expect(options).not.toHaveProperty('tag');
  }
});

test('leads to a page of our own alone', () => {
  const to = (link: unknown) => placeOf({ link }, 'https://here.example');
  expect(to('https://anyuan.example/#/incident/i-1')).toBe('https://here.example/#/incident/i-1');
  expect(to('/#/on-call')).toBe('https://here.example/#/on-call');
  for (const odd of ['javascript:alert(1)', 'https://else.example/x', undefined, 7, 'https://['])
    expect(to(odd)).toBe('https://here.example/');
  expect(placeOf(null, 'https://here.example')).toBe('https://here.example/');
});
